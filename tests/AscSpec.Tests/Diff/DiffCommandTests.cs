using AscSpec.Tests.Support;

namespace AscSpec.Tests.Diff;

public sealed class DiffCommandTests : IDisposable
{
    private readonly TestTool _tool = new();

    public DiffCommandTests()
    {
        _tool.Write("old.json", StarApi.Json);
        _tool.Write("new.json", StarApi.NextRelease());
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Diff_TwoDocuments_ShowsWhatIsNew()
    {
        ToolRun run = await _tool.RunAsync("diff", "old.json", "new.json");

        Assert.Equal((ExitCodes.Success, string.Empty), (run.Code, run.Error));
        Assert.StartsWith("Star Catalogue API 1.0 → 1.1\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("StarColor may return YELLOW", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_TheOtherWayAround_ShowsWhatBreaks()
    {
        ToolRun run = await _tool.RunAsync("diff", "new.json", "old.json", "--fail-on", "breaking");

        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Contains("StarColor no longer returns YELLOW", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("breaking", ExitCodes.Success)]
    [InlineData("any", ExitCodes.Findings)]
    public async Task Diff_FailOn_EndsAsTheWorstFindingSays(string level, int expected) =>
        Assert.Equal(expected, (await _tool.RunAsync("diff", "old.json", "new.json", "--fail-on", level)).Code);

    [Fact]
    public async Task Diff_SameDocument_SaysSo()
    {
        ToolRun run = await _tool.RunAsync("diff", "old.json", "old.json", "--fail-on", "any");

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.Contains("Nothing changed.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_Json_IsTheDocumentedReport()
    {
        ToolRun run = await _tool.RunAsync("diff", "old.json", "new.json", "--json");

        Assert.Equal("asc-spec-diff/1", run.Json.GetProperty("format").GetString());
        Assert.Contains(run.Json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() == "response-enum-value-added");
    }

    [Fact]
    public async Task Diff_IgnoreFile_AcceptsFindings()
    {
        _tool.Write("accepted.txt", "# known\nresponse-enum-value-removed schema StarColor *   # nobody uses it\n*\n");

        ToolRun run = await _tool.RunAsync("diff", "new.json", "old.json", "--fail-on", "any", "--ignore", "accepted.txt");

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.Contains("Accepted", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_IgnoreFileWithAnUnknownRule_SaysWhichLine()
    {
        _tool.Write("accepted.txt", "\nno-such-rule\n");

        ToolRun run = await _tool.RunAsync("diff", "new.json", "old.json", "--ignore", "accepted.txt");

        Assert.Equal(ExitCodes.Failure, run.Code);
        Assert.Contains("Line 2: unknown rule 'no-such-rule'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_PathFilter_LeavesOutTheRest()
    {
        ToolRun run = await _tool.RunAsync("diff", "old.json", "new.json", "--path", "/v1/nowhere", "--fail-on", "any");

        Assert.Equal(ExitCodes.Success, run.Code);
    }

    [Fact]
    public async Task Diff_OneDocumentInARepository_ComparesWithItsSurface()
    {
        _tool.MakeRepository(StarApi.NextRelease());

        ToolRun run = await _tool.RunAsync("diff", "old.json");

        Assert.StartsWith("Star Catalogue API 1.0 → 1.1\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_CachedDocument_IsFound()
    {
        _tool.Write("../cache/asc-openapi/openapi.oas.json", StarApi.NextRelease());

        ToolRun run = await _tool.RunAsync("diff", "old.json", "cache");

        Assert.StartsWith("Star Catalogue API 1.0 → 1.1\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_NoArgument_IsAWrongCommandLine() => Assert.Equal(ExitCodes.Usage, (await _tool.RunAsync("diff")).Code);

    [Fact]
    public async Task Diff_ListRules_WritesTheCommittedPage()
    {
        ToolRun run = await _tool.RunAsync("diff", "--list-rules");

        Assert.Equal(File.ReadAllText(Path.Combine(Places.RepositoryRoot, "spec", "diff-rules.md")), run.Output);
    }

    [Fact]
    public async Task Diff_Reports_AreWrittenUnderTheReleasesName()
    {
        ToolRun run = await _tool.RunAsync("diff", "old.json", "new.json", "--reports", "out", "--markdown", "page.md");

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.Equal(File.ReadAllText(_tool.InWork("page.md")), File.ReadAllText(_tool.InWork("out", "1.1.md")));
        Assert.True(File.Exists(_tool.InWork("out", "1.1.json")));
    }

    [Fact]
    public async Task Diff_Before_ShowsWhatIsReverted()
    {
        await _tool.RunAsync("diff", "old.json", "new.json", "--reports", "out");

        ToolRun byReport = await _tool.RunAsync("diff", "new.json", "old.json", "--before", "out/1.1.json");
        ToolRun byDocument = await _tool.RunAsync("diff", "new.json", "old.json", "--before", "old.json");

        Assert.Contains("Reverts", byReport.Output, StringComparison.Ordinal);
        Assert.Equal(byReport.Output, byDocument.Output);
    }

    [Fact]
    public async Task Diff_OnATerminal_FoldsLongListsAndObeysNoDocument()
    {
        _tool.IsTerminal = true;
        string hostile = System.Text.Encoding.UTF8.GetString(StarApi.NextRelease()).Replace("YELLOW", "[red]YEL\\u001b[31mLOW", StringComparison.Ordinal);
        _tool.Write("hostile.json", hostile);

        ToolRun run = await _tool.RunAsync("diff", "old.json", "hostile.json");

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.Contains("[red]YEL", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31mLOW", run.Output, StringComparison.Ordinal);
    }
}
