using System.Text.Json.Nodes;

namespace AppStoreConnect.Spec.Diff.Tests.Reports;

public sealed class MarkdownReportTests
{
    private static readonly string s_golden = Path.Combine(Documents.RepositoryRoot, "tests", "AppStoreConnect.Spec.Diff.Tests", "Reports", "gardens-1.1.md");

    private static string Page(ApiDescription old, ApiDescription @new, SpecDiffOptions? options = null) => SpecDiffReport.Create(old, @new, options).Markdown;

    /// <summary>The expected page. After an intended change, update it with ASC_WRITE_EXPECTED=1 and review it.</summary>
    [Fact]
    public void Page_OfTheGardensNextRelease_IsTheExpectedOne()
    {
        string page = Page(Gardens.Description, GardensNext.Description);
        if (Environment.GetEnvironmentVariable("ASC_WRITE_EXPECTED") == "1")
        {
            File.WriteAllText(s_golden, page);
        }

        Assert.Equal(File.ReadAllText(s_golden), page);
    }

    [Fact]
    public void Page_Sections_AreInTheOrderOfUrgency()
    {
        string[] headings = [.. Page(Gardens.Description, GardensNext.Description).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))];

        Assert.Equal(["## Must change", "## Must tolerate", "## Deprecations", "## What's new", "## Relaxations", "## For maintainers", "## Churn"], headings);
    }

    [Fact]
    public void Page_OfNoChange_SaysSo() => Assert.Contains("**Nothing changed.**", Page(Gardens.Description, Gardens.Description), StringComparison.Ordinal);

    [Fact]
    public void Page_ManyRenamedOperationIds_IsOneLine()
    {
        ApiDescription renamed = Gardens.Description with
        {
            Paths = Gardens.Description.Paths.Select(path => path with
            {
                Operations = path.Operations.Select(operation => operation with { Id = operation.Id.Replace('_', '-') }).ToEquatableArray(),
            }).ToEquatableArray(),
        };

        string page = Page(Gardens.Description, renamed);

        Assert.Contains("**Nothing breaks.**", page, StringComparison.Ordinal);
        Assert.Single(page.Split('\n'), line => line.Contains("operationId", StringComparison.Ordinal));
        Assert.Contains("6 × An operationId changed.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_SuccessorInALaterVersion_IsNamed() =>
        Assert.Contains("`GET /v1/reports` (now `GET /v2/reports`)", Page(Gardens.Description, GardensNext.Description), StringComparison.Ordinal);

    [Fact]
    public void Page_SuccessorOfALaterName_IsNamed()
    {
        ApiDescription @new = Gardens.Description.Add("PlantV2", Make.Object()).Schema("Plant", schema => schema with { Deprecated = true })
            .Add("Garden", "attributes", Make.Property("nameV2", Make.Text)).Value("Garden", "attributes.name", schema => schema with { Deprecated = true });

        string page = Page(Gardens.Description, @new);

        Assert.Contains("types: `Plant` (now `PlantV2`)", page, StringComparison.Ordinal);
        Assert.Contains("properties: `Garden.name` (now `nameV2`)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfADocumentInAnotherOrderWithProse_IsTheSame()
    {
        using var stream = new MemoryStream();
        OpenApiDocumentWriter.Write(GardensNext.Description, stream);
        JsonNode turned = Turn(JsonNode.Parse(stream.ToArray())!);

        ApiDescription read = OpenApiDocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(turned.ToJsonString())).Description!;

        Assert.Equal(Page(Gardens.Description, GardensNext.Description), Page(Gardens.Description, read));
    }

    [Fact]
    public void Page_OfARevertedRelease_CountsWhatItReverts()
    {
        IReadOnlyList<SpecChangeKey> before = SpecDiff.Create(Gardens.Description, GardensNext.Description).Steps;

        string page = Page(GardensNext.Description, Gardens.Description, new() { ChangesBefore = before });

        Assert.Contains("Reverts 1 of the 1 deprecations in 1.1 (1 of 1 operations) and", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_AcceptedFindings_CountForNothing()
    {
        string page = Page(Gardens.Description, GardensNext.Description, new() { Ignore = SpecIgnoreList.Parse("*") });

        Assert.Contains("**Nothing breaks.**", page, StringComparison.Ordinal);
        Assert.Contains("## Accepted", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfTheSameDocuments_IsTheSame()
    {
        SpecDiffReport first = SpecDiffReport.Create(Gardens.Description, GardensNext.Description);
        SpecDiffReport second = SpecDiffReport.Create(Gardens.Description, GardensNext.Description);

        Assert.Equal((first.Markdown, first.Json), (second.Markdown, second.Json));
        Assert.DoesNotContain('\r', first.Markdown);
    }

    /// <summary>Returns the document with the members of objects reversed and with prose in schemas.</summary>
    private static JsonNode Turn(JsonNode node)
    {
        if (node is not JsonObject members)
        {
            return node is JsonArray items ? new JsonArray([.. items.Select(item => item is null ? null : Turn(item))]) : node.DeepClone();
        }

        var turned = new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Turn(member.Value))));
        if (turned.ContainsKey("properties") && turned["type"] is JsonValue)
        {
            turned["description"] = "prose";
        }

        return turned;
    }
}
