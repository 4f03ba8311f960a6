using System.Text.Json;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

/// <summary>The installed tool outside the repository uses the data that it was built with.</summary>
public sealed class InstalledToolTests : IDisposable
{
    private static readonly string s_surface = Path.Combine(Places.RepositoryRoot, "spec", "surface.txt");

    private readonly TestTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("GET /v1/apps", "or earlier")]
    [InlineData("GET /v1/bundleIds", "or earlier")]
    public async Task Operation_OfTheFirstReportOrBefore_SaysSinceWhen(string operation, string since)
    {
        ToolRun run = await _tool.RunAsync("operation", operation, "--spec", s_surface, "--json");

        Assert.EndsWith(since, run.Json.GetProperty("since").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operation_OfALaterRelease_SaysSinceWhenAsInTheRepository()
    {
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(Path.Combine(Places.RepositoryRoot, "spec", "reports", "4.4.1.json")));
        string operation = report.RootElement.GetProperty("changes").EnumerateArray()
            .Where(change => change.GetProperty("kind").GetString() == "Added").Select(change => change.GetProperty("where").GetString()!)
            .First(where => where.StartsWith("GET /", StringComparison.Ordinal) && where.Count(c => c == ' ') == 1);

        ToolRun run = await _tool.RunAsync("operation", operation, "--spec", s_surface, "--json");

        Assert.Equal("4.4.1", run.Json.GetProperty("since").GetString());
    }

    [Fact]
    public async Task Operation_OfAnotherApi_HasNoRelease()
    {
        string document = _tool.Write("stars.json", StarApi.Json);

        ToolRun run = await _tool.RunAsync("operation", "GET /v1/stars", "--spec", document, "--json");

        Assert.False(run.Json.TryGetProperty("since", out JsonElement since) && since.ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task Operation_WithARemarkOfTheOverlay_ShowsItWithItsSource()
    {
        ToolRun run = await _tool.RunAsync("operation", "GET /v1/bundleIds/{id}/relationships/app", "--spec", s_surface);

        Assert.Contains("The service has reported that this relationship does not exist.", run.Output, StringComparison.Ordinal);
        Assert.Contains("https://github.com/", run.Output, StringComparison.Ordinal);
    }
}
