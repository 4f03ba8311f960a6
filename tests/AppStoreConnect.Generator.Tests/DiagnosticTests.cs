using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Generator.Tests;

/// <summary>The diagnostics of the generator and their locations.</summary>
public sealed class DiagnosticTests
{
    [Fact]
    public void NoDocument_Run_IsAnErrorNowhere()
    {
        Diagnostic said = Assert.Single(Generation.Run([]).Diagnostics);
        Assert.Equal(("ASC001", DiagnosticSeverity.Error, Location.None), (said.Id, said.Severity, said.Location));
    }

    [Fact]
    public void Descriptors_All_HaveWholeSentencesAndASectionInTheGuide()
    {
        string[] lines = File.ReadAllLines(Path.Combine(RealDocuments.RepositoryRoot, "tools", "site", "guides", "diagnostics.md"));
        DiagnosticDescriptor[] all = [.. typeof(Diagnostics).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()];

        Assert.Equal(12, all.Length);
        Assert.Equal(all.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal), lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
        Assert.All(all, descriptor =>
        {
            Assert.EndsWith("/tools/site/guides/diagnostics.md#" + descriptor.Id.ToLowerInvariant(), descriptor.HelpLinkUri, StringComparison.Ordinal);
            string message = descriptor.MessageFormat.ToString(null);
            Assert.True(message == "{0}" || message is [.., '.'], message);
        });
    }

    [Fact]
    public void Meanings_OfMembersThatApplesDocumentLacks_AreErrors()
    {
        string version = File.ReadLines(Path.Combine(RealDocuments.RepositoryRoot, "spec", "surface.txt")).First(line => line.StartsWith("# version ", StringComparison.Ordinal))[10..];
        IEnumerable<Diagnostic> said = Generation.Of(Orchard.With(document =>
        {
            document["info"]!["title"] = "App Store Connect API";
            document["info"]!["version"] = version;
        })).Diagnostics.Where(diagnostic => diagnostic.Id == "ASC012");
        Assert.Contains(said, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.GetMessage(null).Contains("'uploadedDate' of 'Build'", StringComparison.Ordinal));
        Assert.DoesNotContain(Generation.Of(Orchard.Text).Diagnostics, diagnostic => diagnostic.Id == "ASC012");
    }

    [Fact]
    public void OtherAdditionalFiles_Run_AreNoDocuments() =>
        Assert.Equal("ASC001", Assert.Single(Generation.Run([new MemoryText("/a/notes.json", "{}")]).Diagnostics).Id);

    [Fact]
    public void TwoDocuments_Run_IsAnErrorInTheSecond()
    {
        Diagnostic said = Assert.Single(Generation.Run([new MemoryText("/b.oas.json", "{}"), new MemoryText("/a.oas.json", "{}")]).Diagnostics);
        Assert.Equal(("ASC002", DiagnosticSeverity.Error, "/b.oas.json"), (said.Id, said.Severity, said.Location.GetLineSpan().Path));
        Assert.Contains("/a.oas.json", said.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("not JSON", 1)]
    [InlineData("{\n  \"openapi\": \"3.0.1\",\n  \"paths\": {,\n}", 3)]
    [InlineData("{\n  \"openapi\": \"2.0\"\n}", 1)]
    [InlineData("[]", 1)]
    public void UnreadableDocument_Run_IsAnErrorAtItsPlaceAndNothingIsEmitted(string text, int line)
    {
        Generation run = Generation.Of(text);
        Diagnostic said = run.Diagnostics.First();
        Assert.Equal(("ASC003", DiagnosticSeverity.Error), (said.Id, said.Severity));
        AssertAt(said, line);
        Assert.DoesNotContain(run.Files.Keys, name => name != "AppStoreConnectClient.g.cs");
    }

    [Fact]
    public void ReadWithLoss_Run_IsAWarningAtItsPlace()
    {
        string text = Lines("""
            {"type": "object", "properties": {
             "name": {"$ref": "#/components/schemas/NotThere"} } }
            """);
        Diagnostic said = Assert.Single(Generation.Of(text).Diagnostics, diagnostic => diagnostic.Id == "ASC004");
        Assert.Equal(DiagnosticSeverity.Warning, said.Severity);
        AssertAt(said, 5, 11);
    }

    [Fact]
    public void UnsupportedShape_Run_IsAWarningAtItsPlace()
    {
        string text = Lines("""{"type": "object"}""")
            .Replace("\"paths\": {}", "\"paths\": {\n\"/v1/a{b}\": {\"get\": {\"responses\": {\"204\": {\"description\": \"\"} } } } }", StringComparison.Ordinal);
        Diagnostic said = Assert.Single(Generation.Of(text).Diagnostics, diagnostic => diagnostic.Id == "ASC005");
        Assert.Equal(DiagnosticSeverity.Warning, said.Severity);
        AssertAt(said, 3, 1);
    }

    [Fact]
    public void Fallback_Run_IsAnInfoAtItsPlace()
    {
        Diagnostic said = Assert.Single(Generation.Of(Lines("""
            {"type": "object", "properties": {
             "things": {"type": "array", "items": {}} } }
            """, use: true)).Diagnostics, diagnostic => diagnostic.Id == "ASC006" && diagnostic.GetMessage(null).Contains("things", StringComparison.Ordinal));
        Assert.Equal(DiagnosticSeverity.Info, said.Severity);
        Assert.Equal(5, said.Location.GetLineSpan().StartLinePosition.Line + 1);
    }

    [Fact]
    public void FallbackInsideANestedObject_Run_IsAtItsPlace()
    {
        Generation run = Generation.Of(Lines("""
            {"type": "object", "properties": {
             "inner": {"type": "object", "properties": {
              "things": {"type": "array", "items": {}} } } } }
            """, use: true));
        IEnumerable<Diagnostic> said = run.Diagnostics.Where(diagnostic => diagnostic.GetMessage(null).Contains("things", StringComparison.Ordinal));
        Assert.All(said, diagnostic => AssertAt(diagnostic, 6));
        Assert.NotEmpty(said);
    }

    [Fact]
    public void NameCollision_Run_IsAnInfoAtItsPlace()
    {
        Generation run = Generation.Of(Orchard.WithSchema(
            "orchard", """{"type": "object", "required": ["type", "id"], "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": ["o"]} } }"""));
        Diagnostic said = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "ASC007" && diagnostic.GetMessage(null).Contains("schemas/orchard", StringComparison.Ordinal));
        Assert.Equal(DiagnosticSeverity.Info, said.Severity);
        Assert.True(said.Location.GetLineSpan().StartLinePosition.Character > 1000);
    }

    /// <summary>Hand-written code reads errors, so their generated types do not matter.</summary>
    [Fact]
    public void ShapesOfErrors_Run_AreNotReported() =>
        Assert.DoesNotContain(Generation.Of(Orchard.Text).Diagnostics, diagnostic => diagnostic.GetMessage(null).Contains("/Error", StringComparison.Ordinal));

    /// <summary>Excluded items are not reported either.</summary>
    [Fact]
    public void PathsLeftOut_Run_AreNotReported()
    {
        string text = Orchard.WithPath("/v1/odd{", """{"get": {"responses": {"204": {"description": ""} } } }""");
        Assert.Contains(Generation.Of(text).Diagnostics, diagnostic => diagnostic.Id == "ASC005");
        Assert.DoesNotContain(Generation.Of(text, ("AppStoreConnectInclude", "/v1/seeds")).Diagnostics, diagnostic => diagnostic.Id == "ASC005");
    }

    [Theory]
    [InlineData("ASC005", """ "style": "form", "explode": true, "schema": {"type": "array", "items": {"type": "string"} } """)]
    [InlineData("ASC005", """ "style": "deepObject", "schema": {"type": "string"} """)]
    [InlineData("ASC005", """ "style": "form", "schema": {"type": "object", "properties": {"a": {"type": "string"} } } """)]
    [InlineData("ASC006", """ "style": "form", "schema": {"type": "array", "items": {"type": "string"} } """)]
    [InlineData(null, """ "style": "form", "explode": false, "schema": {"type": "array", "items": {"type": "string"} } """)]
    [InlineData(null, """ "style": "form", "schema": {"type": "string"} """)]
    public void Parameter_OfAnotherForm_IsReported(string? id, string parameter)
    {
        Generation run = Generation.Of(Orchard.WithPath(
            "/v1/picks", """{"get": {"parameters": [{"name": "odd", "in": "query", """ + parameter + """}], "responses": {"204": {"description": ""} } } }"""));
        IEnumerable<Diagnostic> said = run.Diagnostics.Where(diagnostic => diagnostic.GetMessage(null).Contains("'odd'", StringComparison.Ordinal));
        Assert.Equal(id is null ? [] : new[] { id }, said.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Orchard_Run_SaysWhatItFallsBackOn() => Assert.Equal(
        [
            "ASC006 /components/schemas/Orchard/properties/attributes/properties/anything",
            "ASC006 /components/schemas/Orchard/properties/attributes/properties/cube/items",
        ],
        Generation.Of(Orchard.Text).Diagnostics.Select(said => said.Id + " " + said.GetMessage(null).Split(':')[0]));

    private static void AssertAt(Diagnostic said, int line, int? column = null)
    {
        FileLinePositionSpan span = said.Location.GetLineSpan();
        Assert.Equal((Generation.DocumentPath, line), (span.Path, span.StartLinePosition.Line + 1));
        Assert.Equal(column ?? span.StartLinePosition.Character + 1, span.StartLinePosition.Character + 1);
    }

    // The schema starts on the fourth line.
    private static string Lines(string schema, bool use = false)
    {
        const string Answer = """{"/v1/x": {"get": {"responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"} } } } } } } }""";
        return $"{{\"openapi\": \"3.0.1\", \"info\": {{\"title\": \"T\", \"version\": \"1\"}},\n\"paths\": {(use ? Answer : "{}")},\n\"components\": {{\"schemas\": {{\n\"Thing\": {schema} }} }} }}";
    }
}
