using System.Text;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

public sealed class RestoreCommandTests : IDisposable
{
    private readonly TestTool _tool = new();

    public RestoreCommandTests() => _tool.MakeRepository(StarApi.Json);

    public void Dispose() => _tool.Dispose();

    private string Document => _tool.InWork("spec", "openapi.oas.json");

    [Fact]
    public async Task Restore_InTheRepository_MakesTheCorrectedDocument()
    {
        ToolRun run = await _tool.RunAsync("restore");

        Assert.Equal((ExitCodes.Success, string.Empty), (run.Code, run.Error));
        Assert.Contains("1 of 1 corrections", run.Output, StringComparison.Ordinal);
        Assert.Contains("WHITE", File.ReadAllText(Document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_Twice_LeavesTheFileUntouched()
    {
        await _tool.RunAsync("restore");
        DateTime written = File.GetLastWriteTimeUtc(Document);

        ToolRun run = await _tool.RunAsync("restore");

        Assert.Contains("is up to date", run.Output, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Document));
    }

    [Theory]
    [InlineData("surface.txt")]
    [InlineData("overlay.json")]
    public async Task Restore_OlderThanAnInput_IsWrittenAnew(string input)
    {
        await _tool.RunAsync("restore");
        File.SetLastWriteTimeUtc(Document, File.GetLastWriteTimeUtc(_tool.InWork("spec", input)).AddMinutes(-1));

        ToolRun run = await _tool.RunAsync("restore", "--json");

        Assert.True(run.Json.GetProperty("written").GetBoolean());
        Assert.True(File.GetLastWriteTimeUtc(Document) >= File.GetLastWriteTimeUtc(_tool.InWork("spec", input)));
    }

    [Fact]
    public async Task Restore_AnotherDocument_GoesWhereItIsTold()
    {
        _tool.Write("other.json", StarApi.NextRelease());

        await _tool.RunAsync("restore", "--spec", "other.json", "--output", "out/made.oas.json");

        string made = File.ReadAllText(_tool.InWork("out", "made.oas.json"));
        Assert.Contains("YELLOW", made, StringComparison.Ordinal);
        Assert.Contains("WHITE", made, StringComparison.Ordinal);
        Assert.False(File.Exists(Document));
    }

    [Fact]
    public async Task Restore_ActionsThatMatchNothing_AreNoError()
    {
        _tool.Write("spec/overlay.json", StarApi.Overlay.Replace("StarColor", "CometColor", StringComparison.Ordinal));

        ToolRun run = await _tool.RunAsync("restore");

        Assert.Equal((ExitCodes.Success, string.Empty), (run.Code, run.Error));
    }

    [Fact]
    public async Task Restore_ActionThatDoesNotFit_IsAWarning()
    {
        _tool.Write("spec/overlay.json", StarApi.Overlay.Replace("StarColor.enum", "StarColor.type", StringComparison.Ordinal));

        ToolRun run = await _tool.RunAsync("restore");

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.Contains("warning: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("'white-stars' does not match", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_DamagedSurface_NamesFileAndLine()
    {
        string surface = _tool.InWork("spec", "surface.txt");
        File.AppendAllText(surface, "what is this\n");

        ToolRun run = await _tool.RunAsync("restore");

        Assert.Equal(ExitCodes.Failure, run.Code);
        Assert.Contains($"{surface}({File.ReadAllLines(surface).Length})", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Document));
    }

    [Fact]
    public async Task Restore_DamagedOverlay_NamesIt()
    {
        string overlay = _tool.Write("spec/overlay.json", "{");

        ToolRun run = await _tool.RunAsync("restore");

        Assert.Equal(ExitCodes.Failure, run.Code);
        Assert.Contains(overlay, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_NoRepository_AsksForFiles()
    {
        using var elsewhere = new TestTool();

        ToolRun run = await elsewhere.RunAsync("restore");

        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.Contains("--spec", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_ManyAtOnce_AllEndWithAWholeDocument()
    {
        ToolRun[] runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _tool.RunAsync("restore"))));

        Assert.All(runs, run => Assert.Equal(ExitCodes.Success, run.Code));
        Assert.EndsWith("}", File.ReadAllText(Document), StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(_tool.InWork("spec")).Length);
    }

    [Theory]
    [InlineData("4.4.1")]
    [InlineData("3.2")]
    public async Task Restore_ApplesDocument_IsReadBackAsItIs(string version)
    {
        if (Places.AppleDocument(version) is not { } path)
        {
            return;
        }

        await _tool.RunAsync("export", "--spec", path, "--format", "surface", "--output", "apple.txt");
        await _tool.RunAsync("export", "--spec", "apple.txt", "--output", "apple.json");
        ToolRun fromApple = await _tool.RunAsync("summary", "--spec", path, "--json");
        ToolRun fromSurface = await _tool.RunAsync("summary", "--spec", "apple.txt", "--json");
        ToolRun fromExport = await _tool.RunAsync("summary", "--spec", "apple.json", "--json");

        Assert.Equal(Counts(fromApple), Counts(fromSurface));
        Assert.Equal(Counts(fromApple), Counts(fromExport));

        static string Counts(ToolRun run) => run.Output[run.Output.IndexOf("\"servers\"", StringComparison.Ordinal)..];
    }

    [Fact]
    public async Task Export_Default_WritesTheDocumentAsPublishedToThePipe()
    {
        ToolRun run = await _tool.RunAsync("export");

        Assert.StartsWith("{\"openapi\":\"3.0", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("WHITE", run.Output, StringComparison.Ordinal);
        Assert.Contains("WHITE", (await _tool.RunAsync("export", "--corrected")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_Surface_IsTheRepositorysBytes()
    {
        ToolRun run = await _tool.RunAsync("export", "--format", "surface");

        Assert.Equal(File.ReadAllBytes(_tool.InWork("spec", "surface.txt")), Encoding.UTF8.GetBytes(run.Output));
    }
}
