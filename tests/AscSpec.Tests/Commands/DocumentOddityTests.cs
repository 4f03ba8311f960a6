using System.Globalization;
using System.Text.Json.Nodes;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

/// <summary>Documents that cause warnings.</summary>
public sealed class DocumentOddityTests : IDisposable
{
    private readonly TestTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Operation_WithDeprecatedParameters_SaysSo()
    {
        _tool.Write("old.json", StarApi.With(document =>
        {
            JsonArray parameters = document["paths"]!["/v1/stars"]!["get"]!["parameters"]!.AsArray();
            parameters[1]!["deprecated"] = true;
            parameters.Add(JsonNode.Parse("""{"name": "filter[name]", "in": "query", "required": true, "deprecated": true, "schema": {"type": "string"} }"""));
        }));

        ToolRun run = await _tool.RunAsync("operation", "stars_getCollection", "--spec", "old.json");

        string[] lines = run.Output.Split('\n');
        Assert.Contains(lines, line => line.Contains("limit", StringComparison.Ordinal) && line.Contains("deprecated", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("filter[name]", StringComparison.Ordinal) && line.Contains("required, deprecated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Document_WithManyProblems_IsWarnedOfTheFirstAndTheirNumber()
    {
        _tool.Write("odd.json", StarApi.With(document =>
        {
            for (int i = 0; i < 25; i++)
            {
                document["paths"]![string.Create(CultureInfo.InvariantCulture, $"/v1/again{i:00}")] = JsonNode.Parse("""{"get": {"responses": {} } }""");
            }
        }));

        ToolRun run = await _tool.RunAsync("summary", "--spec", "odd.json");

        Assert.Equal(ExitCodes.Success, run.Code);
        // Each lacks an operationId.
        Assert.Equal(21, run.Error.Split("asc-spec: warning: ").Length - 1);
        Assert.Contains("5 more problems", run.Error, StringComparison.Ordinal);
    }
}
