using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

public sealed class HelpTests : IDisposable
{
    public static readonly TheoryData<string> Commands = ["summary", "resources", "resource", "operation", "schema", "search", "update", "restore", "check", "export", "diff", "completion", "site"];

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
    public async Task CommandLine_Bare_ShowsTheHelp()
    {
        ToolRun run = await _tool.RunAsync();

        Assert.Equal((ExitCodes.Success, string.Empty), (run.Code, run.Error));
        Assert.Equal((await _tool.RunAsync("--help")).Output, run.Output);
    }

    [Theory]
    [InlineData("serch", "'search'", "serch", "builds")]
    [InlineData("operatoin", "'operation'", "operatoin", "GET", "/v1/apps")]
    [InlineData("--detph", "'--depth'", "schema", "App", "--detph")]
    public async Task CommandLine_Typo_ProposesTheNearest(string typo, string proposal, params string[] arguments)
    {
        ToolRun run = await _tool.RunAsync(arguments);

        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.Contains(typo, run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean " + proposal, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'breaking'", "diff", "a", "--fail-on", "never")]
    [InlineData("'markdown'", "diff", "a", "--format", "pdf")]
    [InlineData("'property'", "search", "a", "--kind", "nonsense")]
    [InlineData("'zsh'", "completion", "fish")]
    [InlineData("an integer of at least 0", "search", "a", "--limit", "many")]
    public async Task CommandLine_WrongValue_NamesTheAllowedOnes(string allowed, params string[] arguments) =>
        Assert.Contains(allowed, (await _tool.RunAsync(arguments)).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData(ExitCodes.Usage, "search", "a", "--limit", "many")]
    [InlineData(ExitCodes.Usage, "serch", "a")]
    [InlineData(ExitCodes.Failure, "summary")]
    [InlineData(ExitCodes.Failure, "schema", "Star", "--spec", "nowhere.json")]
    public async Task Failure_ForAScript_IsJsonForEveryExitCode(int code, params string[] arguments)
    {
        ToolRun run = await _tool.RunAsync([.. arguments, "--json"]);

        Assert.Equal((code, code), (run.Code, run.Json.GetProperty("exitCode").GetInt32()));
        Assert.NotEmpty(run.Json.GetProperty("error").GetString()!);
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
