using Microsoft.CodeAnalysis;
using Reason = Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace AppStoreConnect.Generator.Tests;

/// <summary>The notifications described in spec/webhooks.json.</summary>
public sealed class WebhookTests
{
    private const string Path = "/spec/webhooks.json";
    private static readonly string s_events = File.ReadAllText(System.IO.Path.Combine(RealDocuments.RepositoryRoot, "spec", "webhooks.json"));

    [Fact]
    public void Events_WithAnotherDocument_CompileWithoutItsTypes()
    {
        Generation run = Run(Orchard.Text, s_events);
        run.AssertCompiles();
        Assert.Contains("public string? NewState { get; }", run.Files["Webhooks.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public ToOne<Resource> Instance { get; }", run.Files["Webhooks.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Events_InANamespaceOfTheirOwn_Compile() => Run(Orchard.Text, s_events, ("AppStoreConnectNamespace", "Orchard.Client")).AssertCompiles();

    [Fact]
    public void Events_WithHostileText_Compile() => Run(Orchard.Text, """
        {"events": [{"type": "a\"; } b", "eventType": "<A>", "summary": "*/ \" </summary>\n", "attributes": {"id": "text", "class": "flag", "x\"y": "texts"}, "relationships": {"instance": "no such"}}]}
        """).AssertCompiles();

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"events\": [{}]}")]
    [InlineData("{\"events\": [{\"type\": \"a\", \"eventType\": \"A\", \"summary\": \"s\", \"attributes\": []}]}")]
    public void Events_Unreadable_AreAnErrorAtTheirFile(string events)
    {
        Diagnostic said = Assert.Single(Run(Orchard.Text, events).Diagnostics, diagnostic => diagnostic.Id == "ASC003");
        Assert.Equal(Path, said.Location.GetLineSpan().Path);
    }

    [Fact]
    public void Events_Missing_GiveNone() => Assert.DoesNotContain("Webhooks.g.cs", Generation.Of(Orchard.Text).Files.Keys);

    [Fact]
    public void Document_ReadAgain_WritesNoEvents()
    {
        Generation second = Run(Orchard.Text, s_events).Then(driver => driver.ReplaceAdditionalTexts([new MemoryText(Generation.DocumentPath, Orchard.Text), new MemoryText(Path, s_events)]));
        Assert.All(second.Result.TrackedSteps[Steps.Webhooks].SelectMany(step => step.Outputs), output => Assert.True(output.Reason is Reason.Cached or Reason.Unchanged));
    }

    private static Generation Run(string document, string events, params (string Property, string Value)[] properties) =>
        Generation.Run([new MemoryText(Generation.DocumentPath, document), new MemoryText(Path, events)], properties);
}
