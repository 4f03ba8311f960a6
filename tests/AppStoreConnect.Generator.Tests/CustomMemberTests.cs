using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AppStoreConnect.Generator.Tests;

/// <summary>Members in <c>*.Custom.cs</c> files take precedence over generated members with the same name.</summary>
public sealed class CustomMemberTests
{
    private const string File = "/src/Resources/Orchard.Custom.cs";

    [Fact]
    public void Attribute_NamedLikeAHandWrittenMethod_IsLeftOutWithANotice()
    {
        Generation run = Run("""namespace AppStoreConnect; public sealed partial class Orchard { public string Area() => Id; }""");

        Assert.DoesNotContain("Area", Between(run.Files["Models/Orchard.g.cs"], "partial class Orchard :", "partial class OrchardCreateRequest"), StringComparison.Ordinal);
        Diagnostic said = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "ASC011");
        Assert.Equal((DiagnosticSeverity.Info, File, 1), (said.Severity, said.Location.GetLineSpan().Path, said.Location.GetLineSpan().StartLinePosition.Line + 1));
        Assert.Contains("'Orchard.Area' is hand-written, so the generated member for 'area' is omitted", said.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public sealed partial class Orchard { public string? Area { get; set; } }", 1)]
    [InlineData("public sealed partial class Orchard { public const int Area = 1; }", 1)]
    [InlineData("public sealed partial class Orchard { public sealed class Area; }", 1)]
    [InlineData("public sealed partial class Orchard { public int Unrelated => 1; }", 0)]
    [InlineData("public sealed partial class Gate { public int Area => 1; }", 0)]
    public void Attribute_NextToHandWrittenMembers_CompilesWithThem(string source, int notices)
    {
        string text = "namespace AppStoreConnect; " + source;
        Generation run = Run(text);

        Assert.Equal(notices, run.Diagnostics.Count(diagnostic => diagnostic.Id == "ASC011"));
        CSharpCompilation whole = run.Compile().AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, Runtime.Parse, File));
        Assert.DoesNotContain(
            run.Trees.SelectMany(tree => whole.GetSemanticModel(tree).GetDiagnostics()), said => said.Severity == DiagnosticSeverity.Error && !said.IsWarningAsError);
    }

    // Such a client may lack the types that the members belong to. It is built only by users, so that no other test would notice.
    [Fact]
    public void Project_EveryPropertyThatChangesTypes_OmitsCustomMembers()
    {
        XElement project = XElement.Load(Path.Combine(RealDocuments.RepositoryRoot, "src", "AppStoreConnect.Generated", "AppStoreConnect.Generated.csproj"));
        string[] properties = [.. project.Descendants("CompilerVisibleProperty").Select(item => item.Attribute("Include")!.Value).Except(["AppStoreConnectListAll"])];
        string[] conditions = [.. project.Elements("ItemGroup").Where(group => group.Elements("Compile").Any(item => item.Attribute("Remove")?.Value == "**/*.Custom.cs"))
            .Select(group => group.Attribute("Condition")!.Value)];

        Assert.NotEmpty(properties);
        Assert.All(properties, property => Assert.Contains($"$({property})", Assert.Single(conditions), StringComparison.Ordinal));
    }

    [Fact]
    public void CustomFile_EditedElsewhere_WritesNothingAgain()
    {
        Generation first = Run("namespace AppStoreConnect; public sealed partial class Orchard { public int Answer() => 41; }");
        Generation next = first.Then(driver => driver.ReplaceAdditionalTexts(Files("namespace AppStoreConnect; public sealed partial class Orchard { public int Answer() => 42; }")));

        Assert.All(
            next.Result.TrackedSteps[Steps.Client].SelectMany(step => step.Outputs),
            output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, output.Reason.ToString()));
    }

    [Fact]
    public void TakenNames_OfOneKind_AreOneNoticeUnlessAllAreAskedFor()
    {
        string document = Orchard.With(json =>
        {
            JsonObject attributes = json["components"]!["schemas"]!["Orchard"]!["properties"]!["attributes"]!["properties"]!.AsObject();
            foreach (string name in new[] { "a-b", "a_b", "a.b", "a:b", "a;b", "a!b" })
            {
                attributes[name] = new JsonObject { ["type"] = "string" };
            }
        });

        Diagnostic said = Assert.Single(Generation.Of(document).Diagnostics, diagnostic => diagnostic.Id == "ASC007" && diagnostic.GetMessage(null).Contains("members", StringComparison.Ordinal));
        Assert.Contains("4 names of members were taken", said.GetMessage(null), StringComparison.Ordinal);
        Assert.InRange(Generation.Of(document, ("AppStoreConnectListAll", "true")).Diagnostics.Count(diagnostic => diagnostic.Id == "ASC007"), 4, 99);
    }

    [Theory]
    [InlineData("App Store Connect API", "https://developer.apple.com/documentation/appstoreconnectapi/get-v1-orchards\"")]
    [InlineData("Enterprise Program API", "https://developer.apple.com/documentation/enterpriseprogramapi/get-v1-orchards\"")]
    [InlineData("Orchard API", null)]
    public void Links_OfAnApi_LeadToItsOwnDocumentation(string title, string? link)
    {
        string text = string.Concat(Generation.Of(Orchard.With(document => document["info"]!["title"] = title)).Files.Values);

        Assert.Equal(link is not null, text.Contains("Apple's page", StringComparison.Ordinal));
        Assert.Contains(link ?? "GET /v1/orchards", text, StringComparison.Ordinal);
    }

    /// <summary>The method, or the property that leads to it if a hand-written class has the method.</summary>
    [Theory]
    [InlineData("/v1/orchards/{id}", " GetAsync(")]
    [InlineData("/v1/orchards/{id}/relationships/visitors", " Visitors =>")]
    public void Remark_OfTheOverlay_IsInTheDocComment(string path, string member)
    {
        string document = Orchard.With(document =>
        {
            document["paths"]![path]!["get"]!["x-remark"] = "It was seen to fail </remarks>.";
            document["paths"]![path]!["get"]!["x-reported"] = new JsonArray("https://example.com/1", "a letter");
        });
        Generation run = Generation.Of(document);
        string text = string.Concat(run.Files.Values);

        int at = text.IndexOf("/// <remarks>It was seen to fail &lt;/remarks&gt;. (<see href=\"https://example.com/1\">report</see>, a letter)</remarks>", StringComparison.Ordinal);
        Assert.NotEqual(-1, at);
        Assert.Contains(member, text[at..].Split("/// <summary>")[0], StringComparison.Ordinal);
        run.AssertCompiles();
    }

    private static Generation Run(string source) => Generation.Run(Files(source));

    private static System.Collections.Immutable.ImmutableArray<AdditionalText> Files(string source) =>
        [new MemoryText(Generation.DocumentPath, Orchard.Text), new MemoryText(File, source)];

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        int to = text.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? text[from..] : text[from..to];
    }
}
