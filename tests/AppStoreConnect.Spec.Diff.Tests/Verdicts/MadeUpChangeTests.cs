namespace AppStoreConnect.Spec.Diff.Tests.Verdicts;

/// <summary>
/// Pairs of documents that were made up by hand: the verdicts on source and binary agree with the C# that is emitted for both, and those on calls and
/// responses with what was judged beforehand.
/// </summary>
public sealed class MadeUpChangeTests
{
    private static readonly ApiDescription s_original = new OrchardEdit().Read()!;
    private static readonly Lazy<EmittedSurface> s_before = new(() => EmittedSurface.Of(s_original));

    public static TheoryData<string> Names => [.. MadeUpChanges.All.Select(change => change.Name)];

    [Fact]
    public void Changes_All_AreAtLeastFortyOfDifferentNames()
    {
        Assert.InRange(MadeUpChanges.All.Count, 40, int.MaxValue);
        Assert.Equal(MadeUpChanges.All.Count, MadeUpChanges.All.Select(change => change.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Verdicts_OfAMadeUpChange_AgreeWithTheSurfaceAndTheJudgement(string name)
    {
        MadeUpChange change = MadeUpChanges.All.Single(change => change.Name == name);
        var edit = new OrchardEdit();
        change.Apply(edit);
        ApiDescription changed = edit.Read()!;

        Assert.Null(VerdictTests.Check(s_original, s_before.Value, name, changed));
        SpecDiff diff = SpecDiff.Create(s_original, changed);
        SpecVerdicts verdicts = SpecVerdicts.Of(diff);
        Assert.True(
            (change.Wire, change.Data) == (verdicts.Wire, verdicts.Data),
            $"judged {change.Wire}, {change.Data}; found {verdicts.Wire}, {verdicts.Data}: {string.Join("; ", diff.Findings.Select(finding => $"{finding} ({finding.Rule.Id})"))}");
    }

    /// <summary>What is not analyzed is told with its place.</summary>
    [Theory]
    [InlineData("security of an operation", "/paths/~1v1~1orchards/get/security")]
    [InlineData("servers of an operation", "/paths/~1v1~1orchards/get/servers")]
    [InlineData("header of a response", "/paths/~1v1~1orchards/get/responses/200/headers")]
    [InlineData("callbacks of an operation", "/paths/~1v1~1orchards/post/callbacks")]
    public void Report_OfWhatIsNotAnalyzed_SaysWhere(string name, string pointer)
    {
        var edit = new OrchardEdit();
        MadeUpChanges.All.Single(change => change.Name == name).Apply(edit);

        string report = SpecDiffReport.Create(s_original, edit.Read()!).Markdown;

        Assert.Contains($"{pointer}` changed, not analyzed", report, StringComparison.Ordinal);
    }
}
