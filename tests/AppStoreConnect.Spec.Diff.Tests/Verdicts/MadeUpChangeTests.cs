namespace AppStoreConnect.Spec.Diff.Tests.Verdicts;

/// <summary>
/// Made-up pairs of documents. The verdicts on source and binary must match the C# that is emitted for both, and the verdicts on calls and
/// responses must match the expected ones.
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
    public void Verdicts_OfAMadeUpChange_MatchTheSurfaceAndTheExpectedOnes(string name)
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
            $"expected {change.Wire}, {change.Data}; found {verdicts.Wire}, {verdicts.Data}: {string.Join("; ", diff.Findings.Select(finding => $"{finding} ({finding.Rule.Id})"))}");
    }

    /// <summary>A place that is not analyzed is reported.</summary>
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

        Assert.Contains($"{pointer}` changed and is not analyzed", report, StringComparison.Ordinal);
    }
}
