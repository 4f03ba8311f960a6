using AscSpec.Site;

namespace AppStoreConnect.Site.Tests;

/// <summary>Long reports are split into pages without losing anything.</summary>
public sealed class ReportTests(SiteFixture site)
{
    [Fact]
    public void Split_EveryReport_KeepsEveryRow() => Assert.All(site.Texts.Reports, report =>
    {
        string[] parts = ReportPages.Split(report.Text);
        Assert.Equal(Rows(report.Text), parts.SelectMany(Rows).ToHashSet());
        Assert.All(parts, part => Assert.Equal(Count(part, "<details>"), Count(part, "</details>")));
        Assert.All(parts, part => Assert.All(Tables(part), table => Assert.StartsWith("|--", table.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)));
    });

    [Fact]
    public void Split_ShortText_IsOnePart() => Assert.Equal("# Short\n\nText.\n", Assert.Single(ReportPages.Split("# Short\n\nText.")));

    [Fact]
    public void Pages_OfALongReport_LeadToOneAnother()
    {
        SiteText report = site.Texts.Reports.MaxBy(report => report.Text.Length)!;
        SitePage[] pages = [.. ReportPages.Of(report)];
        Assert.True(pages.Length > 1);
        Assert.All(pages, page => Assert.All(pages, other => Assert.Contains($"href=\"{Path.GetFileName(other.Path)}\"", page.Content, StringComparison.Ordinal)));
    }

    private static HashSet<string> Rows(string text) => [.. text.Split('\n').Where(line => line.Length > 0)];

    private static int Count(string text, string mark) => text.Split(mark).Length - 1;

    // The second line of each table.
    private static IEnumerable<string> Tables(string part)
    {
        string[] lines = part.Split('\n');
        return lines.Select((line, index) => (line, index)).Where(pair => pair.line.StartsWith('|') && (pair.index == 0 || !lines[pair.index - 1].StartsWith('|')))
            .Select(pair => lines[pair.index + 1]);
    }
}
