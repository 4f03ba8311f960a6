using System.Text.Json;

namespace AppStoreConnect.Spec.Diff.Tests.Reports;

public sealed class JsonReportTests
{
    private static readonly SpecDiffReport s_report = SpecDiffReport.Create(Gardens.Description, GardensNext.Description);

    [Fact]
    public void Json_EveryMember_IsDocumented()
    {
        string documentation = File.ReadAllText(Path.Combine(Documents.RepositoryRoot, "spec", "diff-report.md"));
        using JsonDocument json = JsonDocument.Parse(s_report.Json);
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(json.RootElement, names);

        Assert.All(names, name => Assert.Contains("`" + name + "`", documentation, StringComparison.Ordinal));
    }

    [Fact]
    public void Json_Findings_AreThoseOfTheDiff()
    {
        using JsonDocument json = JsonDocument.Parse(s_report.Json);

        IEnumerable<string> told = json.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => finding.GetProperty("rule").GetString() + " at " + finding.GetProperty("where").GetString());

        Assert.Equal(s_report.Diff.Findings.Select(finding => finding.Rule.Id + " at " + finding.Where), told);
    }

    [Fact]
    public void Json_Changes_AreReadBack() => Assert.Equal(s_report.Diff.Steps, JsonChanges.Read(s_report.Json));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\":\"other\",\"changes\":[]}")]
    [InlineData("{\"format\":\"asc-spec-diff/1\",\"changes\":[{\"kind\":\"Exploded\"}]}")]
    [InlineData("{\"format\":\"asc-spec-diff/1\",\"changes\":[1]}")]
    public void Changes_OfWhatIsNoReport_AreRejected(string json) => Assert.Throws<FormatException>(() => JsonChanges.Read(json));

    [Fact]
    public void Json_Lines_HoldOneFindingEach() =>
        Assert.Equal(s_report.Diff.Findings.Count, s_report.Json.Split('\n').Count(line => line.StartsWith("{\"rule\":", StringComparison.Ordinal)));

    private static void Collect(JsonElement element, HashSet<string> names)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Collect(item, names);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                // Members of "rules" are rule ids, which have their own list.
                if (SpecRules.All.All(rule => rule.Id != member.Name))
                {
                    names.Add(member.Name);
                }

                Collect(member.Value, names);
            }
        }
    }
}
