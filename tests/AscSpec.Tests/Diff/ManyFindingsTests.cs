using System.Globalization;
using System.Text.Json.Nodes;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Diff;

/// <summary>Output that is too long for a screen is grouped by rule and resource. A pipe gets everything.</summary>
public sealed class ManyFindingsTests : IDisposable
{
    private const int Resources = 9;
    private const int Each = 3;
    private readonly TestTool _tool = new();

    public ManyFindingsTests()
    {
        _tool.Write("few.json", StarApi.Json);
        _tool.Write("many.json", StarApi.With(document =>
        {
            for (int i = 0; i < Resources; i++)
            {
                for (int j = 0; j < Each; j++)
                {
                    document["paths"]![string.Create(CultureInfo.InvariantCulture, $"/v1/comets{i}/tails{j}")] = JsonNode.Parse(
                        string.Create(CultureInfo.InvariantCulture, $$"""{"get": {"tags": ["Comets{{i}}"], "operationId": "comets{{i}}_tails{{j}}", "responses": {} } }"""));
                }
            }
        }));
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Diff_OnATerminal_FoldsManyByRuleAndResource()
    {
        _tool.IsTerminal = true;
        ToolRun run = await _tool.RunAsync("diff", "few.json", "many.json");

        Assert.Contains("27 × operation-added", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 more resources", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("/v1/comets8/tails2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OnATerminal_ShowsTheFirstOfWhatBreaks()
    {
        _tool.IsTerminal = true;
        ToolRun run = await _tool.RunAsync("diff", "many.json", "few.json");

        Assert.Contains("/v1/comets0/tails0", run.Output, StringComparison.Ordinal);
        Assert.Contains("and 15 more (--full)", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("few.json", "many.json")]
    [InlineData("many.json", "few.json")]
    public async Task Diff_OnATerminalInFull_ShowsEach(string old, string @new)
    {
        _tool.IsTerminal = true;
        ToolRun run = await _tool.RunAsync("diff", old, @new, "--full");

        Assert.Contains("/v1/comets8/tails2", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("more resources", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_BeforeAReportThatIsBroken_IsRejected()
    {
        _tool.Write("broken.json", "{\"format\":\"asc-spec-diff/1\",\"changes\":7}");

        ToolRun run = await _tool.RunAsync("diff", "few.json", "many.json", "--before", "broken.json");

        Assert.Equal(ExitCodes.Failure, run.Code);
        Assert.Contains("broken.json", run.Error, StringComparison.Ordinal);
    }
}
