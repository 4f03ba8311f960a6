using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AppStoreConnect.Generator.Tests;

/// <summary>A document can use the names of types and members in .NET, Kiota, and hand-written code. All three still refer to their own types.</summary>
public sealed class CollisionTests
{
    private static readonly string[] s_names =
    [
        "Task", "Stream", "Page", "String", "Uri", "JsonElement", "Http", "Document", "CancellationToken", "Action", "Method", "Obsolete", "GeneratedCode", "DateTimeOffset",
        "Nullable", "Attribute", "System", "Microsoft", "AppStoreConnect", "JsonApi", "Uploads", "ModelReader", "MemberTable", "Resource", "RequestInformation", "Path", "V1",
    ];

    [Fact]
    public void TypesOfOtherNamespaces_AsResourcesAndAttributes_LeaveAllCodeItsMeaning()
    {
        Generation run = Generation.Beside(Orchard.With(document =>
        {
            foreach (string name in s_names)
            {
                document["components"]!["schemas"]![name] = System.Text.Json.Nodes.JsonNode.Parse($$"""
                    {"type": "object", "required": ["type", "id"], "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": ["{{name}}"]},
                     "attributes": {"type": "object", "properties": {"{{name}}": {"type": "string", "format": "date-time"}, "kind": {"type": "string", "enum": ["A", "{{name}}"]} } } } }
                    """);
                document["components"]!["schemas"]![name + "Response"] = System.Text.Json.Nodes.JsonNode.Parse($$"""
                    {"type": "object", "required": ["data"], "properties": {"data": {"$ref": "#/components/schemas/{{name}}"} } }
                    """);
                document["paths"]![$"/v1/{name}/{{id}}"] = System.Text.Json.Nodes.JsonNode.Parse($$"""
                    {"get": {"responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/{{name}}Response"} } } } } } }
                    """);
            }
        }));

        run.AssertCompiles();
        Assert.Empty(Stolen(run));
    }

    [Fact]
    public void HandWrittenFiles_Read_ListEveryTypeThatTheyReferTo()
    {
        IEnumerable<string> found = HandWritten.Files.SelectMany(file => HandWrittenFile.Of(file, default).Names(default));

        Assert.Empty(HandWritten.Types.Except(found, StringComparer.Ordinal));
    }

    [Fact]
    public void DocumentWithoutCollision_NextToHandWrittenFiles_IsMadeOnce()
    {
        Generation run = Generation.Beside(Orchard.Text);
        Assert.True(((IEnumerable<string>)run.Result.TrackedSteps[Steps.Reserved].Single().Outputs.Single().Value).Any() is false);
    }

    // Names that hand-written code uses and an emitted type takes. Parts that the generator completes belong to both.
    private static IEnumerable<string> Stolen(Generation run)
    {
        Compilation compiled = run.Compile();
        var emitted = run.Trees.ToHashSet();
        return from tree in Runtime.Compilation.SyntaxTrees
               let meaning = compiled.GetSemanticModel(tree)
               from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
               where meaning.GetSymbolInfo(name).Symbol is { } symbol && symbol is ITypeSymbol or INamespaceSymbol
                   && symbol.DeclaringSyntaxReferences is { Length: > 0 } places && places.All(place => emitted.Contains(place.SyntaxTree))
               select $"{tree.FilePath}: {name}";
    }
}
