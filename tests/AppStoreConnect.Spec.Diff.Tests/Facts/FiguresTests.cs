namespace AppStoreConnect.Spec.Diff.Tests.Facts;

/// <summary>
/// Figures of Apple's releases, counted independently. They follow the convention of <see cref="SpecCounts"/>: items are counted by name, and parameters,
/// values, and members only on items that both documents have.
/// </summary>
public sealed class FiguresTests
{
    [Fact]
    public void Counts_From44To441_AreThoseCountedByHand() => Check("4.4", "4.4.1", counts =>
    {
        Assert.Equal((47, 0), Row(counts, "operations"));
        Assert.Equal((47, 0), Row(counts, "schemas"));
        Assert.Equal((8, 0), Row(counts, "resources"));
        Assert.Equal((19, 0), Row(counts, "parameters"));
        Assert.Equal((87, 0), Row(counts, "parameterValues"));
        Assert.Equal((0, 44), Row(counts, "deprecatedOperations"));
        Assert.Equal((0, 128), Row(counts, "deprecations"));
        Assert.Equal(230, counts["resources"].New);
    });

    [Fact]
    public void Counts_From43To44_AreThoseCountedByHand() => Check("4.3", "4.4", counts =>
    {
        Assert.Equal((8, 0), Row(counts, "operations"));
        Assert.Equal((9, 0), Row(counts, "schemas"));
        Assert.Equal((187, 1), Row(counts, "parameters"));
        Assert.Equal((6, 1), Row(counts, "attributes"));
        Assert.Equal((2, 0), Row(counts, "relationships"));
        Assert.Equal((4, 0), Row(counts, "enumValues"));
        Assert.Equal((50, 0), Row(counts, "deprecatedOperations"));
        Assert.Equal((139, 0), Row(counts, "deprecations"));
    });

    [Fact]
    public void Counts_From32To43_AreThoseCountedByHand() => Check("3.2", "4.3", counts =>
    {
        Assert.Equal((531, 26), Row(counts, "operations"));
        Assert.Equal((578, 30), Row(counts, "schemas"));
        Assert.Equal((161, 63), Row(counts, "parameters"));
        Assert.Equal((2112, 661), Row(counts, "parameterValues"));
        Assert.Equal((93, 0), Row(counts, "deprecatedOperations"));
    });

    [Fact]
    public void Findings_OfApplesReleases_AllHaveARuleOfTheirOwn()
    {
        foreach ((string from, string to) in Documents.Versions.Zip(Documents.Versions.Skip(1)).SelectMany(pair => new[] { pair, (pair.Second, pair.First) }))
        {
            if (Documents.Find(from) is { } old && Documents.Find(to) is { } @new)
            {
                Assert.DoesNotContain(SpecDiff.Create(old, @new).Findings, finding => finding.Rule == SpecRules.Unclassified);
            }
        }
    }

    private static void Check(string from, string to, Action<SpecCounts> check)
    {
        if (Documents.Find(from) is { } old && Documents.Find(to) is { } @new)
        {
            check(SpecDiff.Create(old, @new).Counts);
        }
    }

    private static (int Added, int Removed) Row(SpecCounts counts, string key) => (counts[key].Added, counts[key].Removed);
}
