using System.Text.Json.Nodes;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

public sealed class UpdateCommandTests : IDisposable
{
    private readonly TestTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Update_NewRelease_RenewsSurfaceRestoredDocumentAndCache()
    {
        _tool.MakeRepository(StarApi.Json);
        _tool.Write("new.zip", Zips.Apple(StarApi.NextRelease()));

        ToolRun run = await _tool.RunAsync("update", "--spec", "new.zip");

        Assert.Equal((ExitCodes.Success, string.Empty), (run.Code, run.Error));
        Assert.Contains("version 1.0 → 1.1", run.Output, StringComparison.Ordinal);
        Assert.Contains("YELLOW", File.ReadAllText(_tool.InWork("spec", "surface.txt")), StringComparison.Ordinal);
        string restored = File.ReadAllText(_tool.InWork("spec", "openapi.oas.json"));
        Assert.Contains("YELLOW", restored, StringComparison.Ordinal);
        Assert.Contains("WHITE", restored, StringComparison.Ordinal);
        Assert.Equal(StarApi.NextRelease(), File.ReadAllBytes(_tool.CachedDocument));
        AssertNoLeftovers();
    }

    [Fact]
    public async Task Update_WithOtherFilesAmongTheReports_PassesThemOver()
    {
        _tool.MakeRepository(StarApi.Json);
        _tool.Write("spec/reports/0.1.json", "half a rep");
        _tool.Write("spec/reports/0.2.json", "[7]");
        _tool.Write("new.json", StarApi.NextRelease());

        ToolRun run = await _tool.RunAsync("update", "--spec", "new.json");

        Assert.Equal((ExitCodes.Success, string.Empty), (run.Code, run.Error));
        Assert.True(File.Exists(_tool.InWork("spec", "reports", "1.1.json")));
    }

    [Fact]
    public async Task Update_NewRelease_CountsFacts()
    {
        _tool.MakeRepository(StarApi.Json);
        _tool.Write("new.json", StarApi.NextRelease());

        ToolRun run = await _tool.RunAsync("update", "--spec", "new.json", "--json");

        Assert.Equal("changed", run.Json.GetProperty("outcome").GetString());
        Assert.Equal(("1.0", "1.1"), (run.Json.GetProperty("previousVersion").GetString(), run.Json.GetProperty("version").GetString()));
        Assert.True(run.Json.GetProperty("factsAdded").GetInt32() >= 2);
        Assert.Equal(5, run.Json.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public async Task Update_NewRelease_IsReportedAndEntersTheChangelog()
    {
        _tool.MakeRepository(StarApi.Json);
        _tool.Write("CHANGELOG.md", "# Changelog\n\n## 0.1.0\n");
        _tool.Write("new.json", StarApi.NextRelease());

        await _tool.RunAsync("update", "--spec", "new.json");

        Assert.Contains("YELLOW", File.ReadAllText(_tool.InWork("spec", "reports", "1.1.md")), StringComparison.Ordinal);
        Assert.True(File.Exists(_tool.InWork("spec", "reports", "1.1.json")));
        string[] changelog = File.ReadAllLines(_tool.InWork("CHANGELOG.md"));
        Assert.Equal("## Unreleased", changelog[2]);
        Assert.StartsWith("- Star Catalogue API 1.1", changelog[4], StringComparison.Ordinal);
        Assert.Contains("(spec/reports/1.1.md)", changelog[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_ReleaseThatRevertsTheOneBefore_IsReportedAsSuch()
    {
        _tool.MakeRepository(StarApi.Json);
        _tool.Write("deprecating.json", StarApi.With(document =>
        {
            document["info"]!["version"] = "1.1";
            document["paths"]!["/v1/planets"]!["get"]!["deprecated"] = true;
        }));
        _tool.Write("withdrawing.json", StarApi.With(document => document["info"]!["version"] = "1.2"));

        await _tool.RunAsync("update", "--spec", "deprecating.json");
        await _tool.RunAsync("update", "--spec", "withdrawing.json");

        Assert.Contains("\"takesBack\":true", File.ReadAllText(_tool.InWork("spec", "reports", "1.2.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_SameDocument_ChangesNothing()
    {
        _tool.MakeRepository(StarApi.Json);
        _tool.Write("same.json", StarApi.Json);
        await _tool.RunAsync("update", "--spec", "same.json");
        IReadOnlyDictionary<string, string> before = _tool.Snapshot();

        ToolRun run = await _tool.RunAsync("update", "--spec", "same.json");

        Assert.Contains("nothing changed", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Snapshot());
    }

    [Fact]
    public async Task Update_RepublishedWithoutANewVersion_IsNoticed()
    {
        _tool.MakeRepository(StarApi.Json);
        _tool.Write("new.json", StarApi.With(document => document["components"]!["schemas"]!["StarColor"]!["enum"]!.AsArray().Add("YELLOW")));

        ToolRun run = await _tool.RunAsync("update", "--spec", "new.json", "--json");

        Assert.Equal("changed", run.Json.GetProperty("outcome").GetString());
        Assert.Equal(run.Json.GetProperty("previousVersion").GetString(), run.Json.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Update_OtherProseAndOrder_RenewsTheHeadOnly()
    {
        _tool.MakeRepository(StarApi.Json);
        string[] before = File.ReadAllLines(_tool.InWork("spec", "surface.txt"));
        _tool.Write("new.json", StarApi.With(document =>
        {
            document["paths"]!["/v1/stars"]!["get"]!["description"] = "prose";
            JsonNode responses = document["components"]!["schemas"]!["StarColor"]!["enum"]!;
            document["components"]!["schemas"]!["StarColor"]!["enum"] = new JsonArray([.. responses.AsArray().Reverse().Select(value => value!.DeepClone())]);
        }));

        ToolRun run = await _tool.RunAsync("update", "--spec", "new.json", "--json");

        Assert.Equal("sameFacts", run.Json.GetProperty("outcome").GetString());
        string[] after = File.ReadAllLines(_tool.InWork("spec", "surface.txt"));
        Assert.Equal(before.Length, after.Length);
        Assert.InRange(before.Zip(after).Count(pair => pair.First != pair.Second), 1, 2);
    }

    [Fact]
    public async Task Update_OutsideOfARepository_FillsTheCache()
    {
        _tool.Write("new.json", StarApi.Json);

        ToolRun run = await _tool.RunAsync("update", "--spec", "new.json");

        Assert.Contains("is cached in", run.Output, StringComparison.Ordinal);
        Assert.Equal(StarApi.Json, File.ReadAllBytes(_tool.CachedDocument));
        Assert.Equal(ExitCodes.Success, (await _tool.RunAsync("summary")).Code);
    }

    [Fact]
    public async Task Update_Twice_AsksTheServerOnlyForWhatIsNewer()
    {
        await using var server = new LoopbackServer(head => head.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal)
            ? LoopbackServer.Status("304 Not Modified")
            : LoopbackServer.Ok(Zips.Apple(StarApi.Json), "ETag: \"v1\""));
        _tool.Download = server.Address;
        _tool.MakeRepository(StarApi.Json);

        ToolRun first = await _tool.RunAsync("update");
        ToolRun second = await _tool.RunAsync("update");

        Assert.Equal((ExitCodes.Success, ExitCodes.Success), (first.Code, second.Code));
        Assert.Contains("nothing changed", second.Output, StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
        Assert.Contains("If-None-Match", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_CachedDocumentWasEdited_DownloadsAgain()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Ok(Zips.Apple(StarApi.Json), "ETag: \"v1\""));
        _tool.Download = server.Address;
        await _tool.RunAsync("update");
        File.WriteAllText(_tool.CachedDocument, "{}");

        await _tool.RunAsync("update");

        Assert.DoesNotContain("If-None-Match", server.Requests[1], StringComparison.Ordinal);
        Assert.Equal(StarApi.Json, File.ReadAllBytes(_tool.CachedDocument));
    }

    [Fact]
    public async Task Update_NotModifiedButTheRepositoryIsBehind_TakesTheCachedDocument()
    {
        await using var server = new LoopbackServer(head => head.Contains("If-None-Match", StringComparison.Ordinal)
            ? LoopbackServer.Status("304 Not Modified")
            : LoopbackServer.Ok(Zips.Apple(StarApi.NextRelease()), "ETag: \"v2\""));
        _tool.Download = server.Address;
        await _tool.RunAsync("update");
        _tool.MakeRepository(StarApi.Json);

        ToolRun run = await _tool.RunAsync("update", "--json");

        Assert.Equal("changed", run.Json.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Update_Address_IsDownloaded()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Ok(StarApi.NextRelease()));
        _tool.MakeRepository(StarApi.Json);

        ToolRun run = await _tool.RunAsync("update", "--spec", server.Address.ToString());

        Assert.Contains("version 1.0 → 1.1", run.Output, StringComparison.Ordinal);
        Assert.Contains($"downloading {server.Address}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_OnATerminal_ShowsHowFarTheDownloadIs()
    {
        byte[] large = StarApi.With(document => document["info"]!["description"] = new string('x', 300_000));
        await using var server = new LoopbackServer(_ => LoopbackServer.Ok(large));
        _tool.IsTerminal = true;

        ToolRun run = await _tool.RunAsync("update", "--spec", server.Address.ToString());

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.Contains($"{large.Length / 1024} of {large.Length / 1024} KB", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_FileAddress_IsRead()
    {
        string path = _tool.Write("new.json", StarApi.NextRelease());
        _tool.MakeRepository(StarApi.Json);

        Assert.Equal(ExitCodes.Success, (await _tool.RunAsync("update", "--spec", new Uri(path).AbsoluteUri)).Code);
    }

    [Fact]
    public async Task Refresh_QuestionOutsideOfARepository_DownloadsFirst()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Ok(Zips.Apple(StarApi.NextRelease())));
        _tool.Download = server.Address;

        ToolRun run = await _tool.RunAsync("summary", "--refresh", "--json");

        Assert.Equal("1.1", run.Json.GetProperty("version").GetString());
        Assert.Equal(StarApi.NextRelease(), File.ReadAllBytes(_tool.CachedDocument));
        Assert.Equal("1.1", (await _tool.RunAsync("summary", "--json")).Json.GetProperty("version").GetString());
    }

    private void AssertNoLeftovers() => Assert.DoesNotContain(_tool.Snapshot().Keys, path => path.EndsWith(".tmp", StringComparison.Ordinal) || path.EndsWith(".old", StringComparison.Ordinal));
}
