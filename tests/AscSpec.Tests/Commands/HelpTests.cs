using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

public sealed class HelpTests : IDisposable
{
    public static readonly TheoryData<string> Commands = ["summary", "resources", "resource", "operation", "schema", "search", "update", "restore", "check", "export"];

    private readonly TestTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_EveryCommand_ListsJsonAndExitCodes(string command)
    {
        ToolRun run = await _tool.RunAsync(command, "--help");

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.Contains("--json", run.Output, StringComparison.Ordinal);
        Assert.All(ExitCodes.Listed, code => Assert.Contains($"  {code.Code}  {code.Meaning}", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_Root_ListsEveryCommand()
    {
        ToolRun run = await _tool.RunAsync("--help");

        Assert.All(Commands, command => Assert.Contains($"\n  {command.Data} ", run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("schema")]
    [InlineData("schema", "A", "B")]
    [InlineData("schema", "A", "--depth", "-1")]
    [InlineData("search", "")]
    [InlineData("search", "a", "--kind", "nonsense")]
    [InlineData("summary", "--refresh", "--spec", "x")]
    [InlineData("operation")]
    public async Task CommandLine_Wrong_IsAUsageErrorOnTheErrorStream(params string[] arguments)
    {
        ToolRun run = await _tool.RunAsync(arguments);

        Assert.Equal((ExitCodes.Usage, string.Empty), (run.Code, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Query_NoDocumentAnywhere_SaysWhereToGetOne()
    {
        ToolRun run = await _tool.RunAsync("summary");

        Assert.Equal(ExitCodes.Failure, run.Code);
        Assert.Contains("asc-spec update", run.Error, StringComparison.Ordinal);
        Assert.Contains("--spec", run.Error, StringComparison.Ordinal);
    }
}
