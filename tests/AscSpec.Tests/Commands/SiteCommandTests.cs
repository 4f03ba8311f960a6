using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

public sealed class SiteCommandTests : IDisposable
{
    private readonly TestTool _tool = new();

    public SiteCommandTests() => _tool.MakeRepository(StarApi.Json);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Site_OfARepository_HasGuidesInTheirGroupsAndTheRestUnderMore()
    {
        _tool.Write("tools/site/navigation.md", "## Start\n- [One](guides/one.md)\n- [Gone](guides/gone.md)\n");
        _tool.Write("tools/site/guides/one.md", "# One\n\n<script>alert(1)</script> [two](two.md)\n\n<!-- a mark -->\n");
        _tool.Write("tools/site/guides/two.md", "# Two\n\n| a |\n|--:|\n| 1 |\n");

        ToolRun run = await _tool.RunAsync("site", "out", "--json");

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.True(run.Json.GetProperty("pages").GetInt32() > 5);
        string page = await ReadAsync("guides/one.html");
        Assert.Matches("(?s)<summary>Start</summary>.*one\\.html.*<summary>More</summary>.*two\\.html", page);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a mark", page, StringComparison.Ordinal);
        Assert.Contains("href=\"two.html\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"number\"", await ReadAsync("guides/two.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_Again_ReplacesTheOneBefore()
    {
        await _tool.RunAsync("site", "out");
        _tool.Write("out/resources/gone.html", "old");

        Assert.Equal(ExitCodes.Success, (await _tool.RunAsync("site", "out")).Code);

        Assert.False(File.Exists(_tool.InWork("out", "resources", "gone.html")));
        Assert.True(File.Exists(_tool.InWork("out", "index.html")));
    }

    [Fact]
    public async Task Site_IntoAFolderOfSomethingElse_IsRejected()
    {
        _tool.Write("out/photos.txt", "mine");

        ToolRun run = await _tool.RunAsync("site", "out");

        Assert.Equal(ExitCodes.Failure, run.Code);
        Assert.Contains("is not empty", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(_tool.InWork("out", "photos.txt"), TestContext.Current.CancellationToken));
    }

    private Task<string> ReadAsync(string page) => File.ReadAllTextAsync(_tool.InWork(["out", .. page.Split('/')]), TestContext.Current.CancellationToken);
}
