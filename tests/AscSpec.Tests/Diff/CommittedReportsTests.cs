using AscSpec.Tests.Support;

namespace AscSpec.Tests.Diff;

/// <summary>The committed reports equal the output of the tool. Needs Apple's documents.</summary>
public sealed class CommittedReportsTests : IDisposable
{
    private readonly TestTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("3.2", "4.3", null)]
    [InlineData("4.3", "4.4", null)]
    [InlineData("4.4", "4.4.1", "4.4")]
    public async Task Report_OfARelease_IsTheCommittedOne(string old, string @new, string? reportBefore)
    {
        if (Places.AppleDocument(old) is not { } before || Places.AppleDocument(@new) is not { } after)
        {
            return;
        }

        string[] options = reportBefore is null ? [] : ["--before", Committed(reportBefore + ".json")];
        ToolRun run = await _tool.RunAsync(["diff", before, after, "--reports", "out", .. options]);

        Assert.Equal((ExitCodes.Success, string.Empty), (run.Code, run.Error));
        Assert.True(File.ReadAllText(Committed(@new + ".md")) == File.ReadAllText(_tool.InWork("out", @new + ".md")),
            "spec/reports differs from the output of 'asc-spec diff --reports spec/reports'. Run the command again.");
    }

    private static string Committed(string name) => Path.Combine(Places.RepositoryRoot, "spec", "reports", name);
}
