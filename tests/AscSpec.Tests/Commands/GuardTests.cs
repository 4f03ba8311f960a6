using AscSpec.Tests.Support;
using AscSpec.Update;
using System.Text.Json.Nodes;

namespace AscSpec.Tests.Commands;

/// <summary>By default, an update rejects older and incomplete releases. It never replaces a different report.</summary>
public sealed class GuardTests : IDisposable
{
    private readonly TestTool _tool = new();

    public GuardTests() => _tool.MakeRepository(StarApi.NextRelease());

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Update_OlderVersion_NeedsToBeMeant()
    {
        _tool.Write("old.json", StarApi.Json);
        IReadOnlyDictionary<string, string> before = _tool.Snapshot();

        ToolRun refused = await _tool.RunAsync("update", "--spec", "old.json");

        Assert.Equal(ExitCodes.Failure, refused.Code);
        Assert.Contains("version 1.1, but the document has the older version 1.0", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--allow-downgrade", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Snapshot());
        Assert.Equal(ExitCodes.Success, (await _tool.RunAsync("update", "--spec", "old.json", "--allow-downgrade")).Code);
    }

    [Fact]
    public async Task Update_GuttedDocument_NeedsToBeMeant()
    {
        _tool.Write("gutted.json", StarApi.With(document =>
        {
            document["info"]!["version"] = "1.2";
            JsonObject paths = document["paths"]!.AsObject();
            foreach (string path in paths.Select(pair => pair.Key).Skip(1).ToArray())
            {
                paths.Remove(path);
            }
        }));
        IReadOnlyDictionary<string, string> before = _tool.Snapshot();

        ToolRun refused = await _tool.RunAsync("update", "--spec", "gutted.json");

        Assert.Equal(ExitCodes.Failure, refused.Code);
        Assert.Contains("of the 5 operations", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--allow-removals", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Snapshot());
        Assert.Equal(ExitCodes.Success, (await _tool.RunAsync("update", "--spec", "gutted.json", "--allow-removals")).Code);
    }

    [Fact]
    public async Task Update_ReportOfThatNameIsAnothers_KeepsIt()
    {
        _tool.Write("spec/reports/1.0.md", "another");
        _tool.Write("old.json", StarApi.Json);

        ToolRun run = await _tool.RunAsync("update", "--spec", "old.json", "--allow-downgrade");

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.Equal("another", await File.ReadAllTextAsync(_tool.InWork("spec", "reports", "1.0.md"), TestContext.Current.CancellationToken));
        string report = Assert.Single(Directory.EnumerateFiles(_tool.InWork("spec", "reports"), "*.json"));
        Assert.Matches("1\\.0-[0-9a-f]{8}\\.json$", report);
        Assert.Contains(Path.GetFileNameWithoutExtension(report), await File.ReadAllTextAsync(_tool.InWork("CHANGELOG.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4.10", "4.9", 1)]
    [InlineData("4.4", "4.4.1", -1)]
    [InlineData("4.4", "4.4.0", 0)]
    [InlineData("2026-08", "4.4", 0)]
    public void Compare_TwoVersions_GoesByNumbers(string left, string right, int order) => Assert.Equal(order, Math.Sign(ReleaseGuard.Compare(left, right)));
}
