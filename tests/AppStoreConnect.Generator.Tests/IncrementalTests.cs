using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Reason = Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace AppStoreConnect.Generator.Tests;

/// <summary>What runs again when something changes, according to the tracked steps of the driver.</summary>
public sealed class IncrementalTests
{
    private static readonly string[] s_models = [Steps.Models, Steps.Builders];
    private readonly Generation _first = Generation.Of(Orchard.Text);

    [Fact]
    public void SameText_ReadAgain_NothingIsModified()
    {
        Generation second = _first.Then(Orchard.Text);
        Assert.All(Reasons(second, [.. s_models, Steps.Client, Steps.Documents, Steps.Root]), reason => Assert.True(reason is Reason.Cached or Reason.Unchanged, reason.ToString()));
        Assert.All(Outputs(second), reason => Assert.Equal(Reason.Cached, reason));
    }

    [Fact]
    public void UnrelatedCode_Edited_NothingRuns()
    {
        Compilation other = CSharpCompilation.Create("Other", [CSharpSyntaxTree.ParseText("class C { int Field; }")]);
        Generation second = _first.Then(driver => driver, other);
        Assert.All(second.Result.TrackedSteps.Values.SelectMany(steps => steps).Where(step => step.Name is not ("Compilation" or "compilationAndOptions_ForceGeneratorRun"))
            .SelectMany(step => step.Outputs), output => Assert.True(output.Reason is Reason.Cached, output.Reason.ToString()));
        Assert.All(Outputs(second), reason => Assert.Equal(Reason.Cached, reason));
    }

    [Fact]
    public void OneSchema_Edited_OnlyItsOutputIsModified()
    {
        Generation second = _first.Then(Orchard.With(document =>
            document["components"]!["schemas"]!["VisitorNoteResponseV1"]!["properties"]!["attributes"]!["properties"]!["rating"]!["format"] = "int64"));
        Assert.Equal("Models Modified", Changes(second));
        Assert.Equal(["Models/VisitorNoteResponse.g.cs"], Changed(_first, second));
    }

    [Fact]
    public void OneEnum_Edited_OnlyItsOutputIsModified()
    {
        Generation second = _first.Then(Orchard.With(document => document["components"]!["schemas"]!["PickingState"]!["enum"]!.AsArray().Add("RAIN")));
        Assert.Equal(["Models/PickingState.g.cs"], Changed(_first, second).Where(name => name.StartsWith("Models/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Aardvark")]
    [InlineData("Plum")]
    [InlineData("Zebra")]
    public void Schema_Inserted_OnlyItAndWhatDependsOnItAreModified(string name)
    {
        Generation second = _first.Then(Orchard.WithSchema(
            name, """{"type": "object", "required": ["type", "id"], "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": ["plums"]} } }"""));
        Assert.Equal("Models Modified", Changes(second));
        Assert.Equal([$"Models/{name}.g.cs"], second.Files.Keys.Except(_first.Files.Keys, StringComparer.Ordinal));
        Assert.Empty(Changed(_first, second));
    }

    [Fact]
    public void Path_Inserted_OnlyItsBuilderAndItsParentAreModified()
    {
        string operation = """{"get": {"responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/PersonResponse"} } } } } } }""";
        Generation second = _first.Then(Orchard.WithPath("/v1/people/{id}", operation));
        Assert.Empty(second.Files.Keys.Except(_first.Files.Keys, StringComparer.Ordinal));
        Assert.Equal(["V1/PeopleRequestBuilders.g.cs", "V1/V1RequestBuilders.g.cs"], Changed(_first, second));
        Assert.DoesNotContain("Models", Changes(second), StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_Edited_NothingIsWritten()
    {
        Generation second = Generation.Of(Orchard.With(_ => { })).Then(Orchard.With(document => document["components"]!["securitySchemes"]!["bearer"]!["description"] = "Other words."));
        Assert.Equal("", Changes(second));
        Assert.All(Outputs(second), reason => Assert.Equal(Reason.Cached, reason));
    }

    /// <summary>A symbol, tree, or compilation in the values of the pipeline would keep whole projects in memory.</summary>
    [Fact]
    public void PipelineValues_Walked_HoldNothingOfTheCompiler()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string step in (string[])[.. s_models, Steps.Client, Steps.Options, Steps.Documents, Steps.Root])
        {
            foreach ((object value, _) in _first.Result.TrackedSteps[step].SelectMany(run => run.Outputs))
            {
                Walk(value, seen, step);
            }
        }

        Assert.True(seen.Count > 1000);
    }

    private static void Walk(object? value, HashSet<object> seen, string where)
    {
        if (value is null or string or Type or DiagnosticDescriptor || value.GetType().IsPrimitive || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is ISymbol or Compilation or SyntaxNode or SyntaxTree or SemanticModel or Location or Diagnostic or Delegate, $"{where}: {value.GetType()}");
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, seen, where);
            }
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            if (type.Namespace?.StartsWith("AppStoreConnect", StringComparison.Ordinal) is true)
            {
                foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    Walk(field.GetValue(value), seen, where + "." + field.Name);
                }
            }
        }
    }

    private static IEnumerable<Reason> Reasons(Generation run, params string[] steps) =>
        steps.SelectMany(step => run.Result.TrackedSteps[step]).SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static IEnumerable<Reason> Outputs(Generation run) =>
        run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason);

    // Returns the kinds of models that changed, without duplicates. A bucket has one file, or rarely two.
    private static string Changes(Generation run) => string.Join(", ", s_models.SelectMany(step =>
        Reasons(run, step).Where(reason => reason is not (Reason.Cached or Reason.Unchanged)).Select(reason => $"{step} {reason}")));

    private static IEnumerable<string> Changed(Generation before, Generation after) =>
        after.Files.Where(file => before.Files.TryGetValue(file.Key, out string? old) && old != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal);
}
