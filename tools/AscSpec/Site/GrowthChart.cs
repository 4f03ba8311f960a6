using System.Globalization;

namespace AscSpec.Site;

/// <summary>Shows how the API grew from release to release, based on the tables in the reports.</summary>
internal static class GrowthChart
{
    private static readonly string[] s_measures = ["operations", "resources", "schemas"];

    /// <summary>Returns the chart as HTML, or an empty string without reports.</summary>
    public static string Of(IEnumerable<SiteText> reports)
    {
        var releases = new List<(string Version, int[] Counts)>();
        foreach (SiteText report in reports)
        {
            // | operations | 703 | 1208 | 531 | 26 |
            string[][] rows = [.. report.Text.Split('\n').Where(line => line.StartsWith('|')).Select(SvgText.Cells)];
            if (rows.FirstOrDefault(row => row.Length == 5 && row[0].Length == 0) is not { } heads)
            {
                continue;
            }

            int[] before = Column(rows, 1);
            int[] after = Column(rows, 2);
            if (before.Length == s_measures.Length && after.Length == s_measures.Length)
            {
                if (releases.Count == 0)
                {
                    releases.Add((heads[1], before));
                }

                releases.Add((heads[2], after));
            }
        }

        return releases.Count == 0 ? "" : Draw(releases);
    }

    private static int[] Column(string[][] rows, int column) =>
        [.. s_measures.Select(measure => rows.FirstOrDefault(row => row.Length > column && row[0] == measure)).OfType<string[]>().Select(row => int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : -1).Where(count => count >= 0)];

    private static string Draw(List<(string Version, int[] Counts)> releases) =>
        SvgText.Figure(s_measures.Select((measure, index) => Panel(measure, [.. releases.Select(release => (release.Version, release.Counts[index]))])), "Operations, resources, and schemas in Apple's document, from the release reports.");

    private static SvgText Panel(string measure, (string Version, int Count)[] releases)
    {
        const int Left = 50;
        const int Bar = 26;
        const int Full = 190;
        int largest = releases.Max(release => release.Count);
        var svg = new SvgText(
            Left + Full + 50, 28 + (releases.Length * Bar), measure, $"Number of {measure} per release", string.Join(", ", releases.Select(release => $"{release.Version}: {release.Count}")) + ".");
        svg.Text(Left, 14, measure, "chart-title");
        for (int i = 0; i < releases.Length; i++)
        {
            int y = 24 + (i * Bar);
            int width = releases[i].Count * Full / largest;
            svg.Text(Left - 8, y + 14, releases[i].Version, "chart-label end");
            svg.Rectangle(Left, y, width, Bar - 8, "chart-bar");
            svg.Text(Left + width + 6, y + 14, releases[i].Count.ToString(CultureInfo.InvariantCulture), "chart-label");
        }

        return svg;
    }
}
