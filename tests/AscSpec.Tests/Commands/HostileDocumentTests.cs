using AppStoreConnect.Generator.Tests.Support;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

/// <summary>Malicious documents for the commands that read documents. Each command produces a result or a one-line error.</summary>
public sealed class HostileDocumentTests : IDisposable
{
    // A guard against endless loops, not a measure of the machine's speed.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    private readonly TestTool _tool = new();

    public static TheoryData<string> Names => [.. HostileDocuments.All.Keys];

    public void Dispose() => _tool.Dispose();

    /// <summary>Runs all following tests in a process that ends if the heap would grow beyond 1 GB.</summary>
    [Fact]
    public async Task Commands_OnHostileDocuments_TakeNoMoreThanOneGigabyte() => Assert.Equal(
        HostileDocuments.All.Count, await OneGigabyteProcess.RunExplicitAsync(typeof(HostileDocumentTests), TestContext.Current.CancellationToken));

    [Theory(Explicit = true)]
    [MemberData(nameof(Names))]
    public async Task Commands_OnAHostileDocument_AnswerOrSayWhyNot(string name)
    {
        _tool.MakeRepository(StarApi.Json);
        string hostile = _tool.Write("hostile.json", HostileDocuments.All[name]());
        string sane = _tool.Write("sane.json", StarApi.Json);
        string[][] commands =
        [
            ["check", "--spec", hostile],
            ["diff", sane, hostile],
            ["diff", hostile, sane, "--format", "json"],
            ["update", "--spec", hostile, "--allow-other-api", "--allow-downgrade", "--allow-removals"],
        ];
        foreach (string[] command in commands)
        {
            ToolRun run = await Task.Run(() => _tool.RunAsync(command)).WaitAsync(s_limit, TestContext.Current.CancellationToken);
            string told = $"{string.Join(' ', command)}: {run.Code}\n{run.Error}";
            Assert.True(run.Code is ExitCodes.Success or ExitCodes.Failure or ExitCodes.Findings, told);
            Assert.DoesNotContain("unexpected error", run.Error, StringComparison.Ordinal);
            Assert.True(run.Code != ExitCodes.Failure || run.Error.Contains("asc-spec: error: ", StringComparison.Ordinal), told);
            Assert.DoesNotContain(run.Output + run.Error, c => char.IsControl(c) && c is not ('\n' or '\t'));
        }
    }
}
