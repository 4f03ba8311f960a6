using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TestTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Check_AllNeeded_IsSuccess()
    {
        _tool.MakeRepository(StarApi.Json);

        ToolRun run = await _tool.RunAsync("check");

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.Contains("Needed\nwhite-stars", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AppleRepairedIt_IsAFinding()
    {
        _tool.MakeRepository(StarApi.With(document => document["components"]!["schemas"]!["StarColor"]!["enum"]!.AsArray().Add("WHITE")));

        ToolRun run = await _tool.RunAsync("check");

        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Contains("No longer needed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AppleMovedIt_IsAFinding()
    {
        _tool.MakeRepository(StarApi.Json, StarApi.Overlay.Replace("StarColor", "CometColor", StringComparison.Ordinal));

        ToolRun run = await _tool.RunAsync("check", "--json");

        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Equal("lost", run.Json.GetProperty("actions")[0].GetProperty("outcome").GetString());
        Assert.Equal("https://example.com/1", run.Json.GetProperty("actions")[0].GetProperty("reported")[0].GetString());
    }

    [Fact]
    public async Task Check_AnotherDocument_IsCheckedInstead()
    {
        _tool.MakeRepository(StarApi.Json);
        _tool.Write("other.json", StarApi.With(document => document["components"]!["schemas"]!["StarColor"]!["enum"]!.AsArray().Add("WHITE")));

        Assert.Equal(ExitCodes.Findings, (await _tool.RunAsync("check", "--spec", "other.json")).Code);
    }

    [Fact]
    public async Task Check_OutsideOfARepository_HasTheBuiltInOverlay()
    {
        _tool.Write("stars.json", StarApi.Json);

        ToolRun run = await _tool.RunAsync("check", "--spec", "stars.json", "--json");

        Assert.Equal("the built-in overlay", run.Json.GetProperty("overlay").GetString());
        Assert.Equal(0, run.Json.GetProperty("actions").GetArrayLength());   // The overlay is for the App Store Connect API, and this is another API.
    }
}
