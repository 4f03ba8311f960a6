using System.Globalization;
using System.Text.RegularExpressions;

namespace AscSpec.Site;

/// <summary>Times of the benchmarks as multiples of code written by hand, of the table in the guide.</summary>
internal static partial class RatioChart
{
    private const string Baseline = "hand-written";
    private const string Ours = "ours";

    private static readonly double[] s_marks = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

    /// <summary>The chart as HTML; empty if the text has no table that compares "ours" with something written by hand.</summary>
    public static string Of(string guide)
    {
        string[][] lines = [.. guide.Split('\n').Where(line => line.StartsWith('|')).Select(SvgText.Cells)];
        int first = Array.FindIndex(lines, cells => IndexOf(cells, Baseline) > 0 && IndexOf(cells, Ours) > 0);
        if (first < 0)
        {
            return "";
        }

        string[] heads = lines[first];
        int baseline = IndexOf(heads, Baseline);
        int[] series = [.. Enumerable.Range(1, heads.Length - 1).Where(index => index != baseline && !heads[index].Contains('÷', StringComparison.Ordinal) && heads[index] is not ("at most" or "floor")).OrderBy(index => heads[index] == Ours ? 0 : 1)];
        var rows = new List<(string What, (int Series, double Ratio)[] Points)>();
        foreach (string[] cells in lines.Skip(first + 1).TakeWhile(cells => cells.Length == heads.Length && IndexOf(cells, Baseline) != baseline))
        {
            if (Time(cells[baseline]) is { } hand && Time(cells[IndexOf(heads, Ours)]) is not null)
            {
                rows.Add((cells[0], [.. series.Select((column, index) => (index, Time(cells[column]))).Where(pair => pair.Item2 is not null).Select(pair => (pair.index, pair.Item2!.Value / hand))]));
            }
        }

        string[] names = [.. series.Select(index => heads[index]).Select(name => name == Ours ? "this client" : name)];
        int[] shown = [.. Enumerable.Range(0, names.Length).Where(index => rows.Any(row => row.Points.Any(point => point.Series == index)))];
        return rows.Count == 0 ? "" : Draw(rows, names, shown);
    }

    private static string Draw(List<(string What, (int Series, double Ratio)[] Points)> rows, string[] names, int[] shown)
    {
        const int Left = 14;
        const int Width = 380;
        const int Row = 42;
        double[] all = [.. rows.SelectMany(row => row.Points).Select(point => point.Ratio)];
        double low = s_marks.LastOrDefault(mark => mark <= Math.Min(all.Min(), 0.5), s_marks[0]);
        double high = s_marks.FirstOrDefault(mark => mark >= Math.Max(all.Max(), 2), s_marks[^1]);
        int X(double ratio) => Left + (int)(Math.Log(Math.Clamp(ratio, low, high) / low) / Math.Log(high / low) * Width);
        int top = 30;
        int bottom = top + (rows.Count * Row);
        string description = string.Join(" ", rows.Select(row => $"{row.What}: {string.Join(", ", row.Points.Select(point => $"{names[point.Series]} {Number(point.Ratio)}"))}."));
        var svg = new SvgText(Left + Width + 40, bottom + 26, "ratios", "Time as a multiple of code written by hand", description);
        int legend = Left;
        foreach (int series in shown)
        {
            svg.Mark(legend, 10, series);
            svg.Text(legend + 12, 14, names[series], "chart-label");
            legend += 30 + (names[series].Length * 7);
        }

        foreach (double mark in s_marks.Where(mark => mark >= low && mark <= high))
        {
            for (int i = 0; i < rows.Count; i++)
            {
                // Beside the marks of each row, and not through its text.
                svg.Line(X(mark), top + (i * Row) + 21, X(mark), top + ((i + 1) * Row) - 2, mark == 1 ? "chart-base" : "chart-grid");
            }

            svg.Text(X(mark), bottom + 18, mark == 1 ? "1 ×" : Number(mark), "chart-label middle");
        }

        for (int i = 0; i < rows.Count; i++)
        {
            int y = top + (i * Row);
            svg.Text(Left, y + 16, rows[i].What, "chart-label");
            foreach ((int series, double ratio) in rows[i].Points)
            {
                svg.Mark(X(ratio), y + 30, series);
                svg.Text(X(ratio) + 9, y + 34, Number(ratio), "chart-value");
            }
        }

        return SvgText.Figure([svg], "Time as a multiple of the same work written by hand with HttpClient or System.Text.Json; 1 × is equal, less is faster. The scale is logarithmic.");
    }

    private static int IndexOf(string[] cells, string start) => Array.FindIndex(cells, cell => cell.StartsWith(start, StringComparison.Ordinal) && !cell.Contains('÷', StringComparison.Ordinal));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    // "6.07 ms, 4.2 MB" in nanoseconds.
    private static double? Time(string cell) => Duration().Match(cell) is { Success: true } match
        ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * match.Groups[2].Value switch { "ns" => 1, "µs" => 1e3, "ms" => 1e6, _ => 1e9 }
        : null;

    [GeneratedRegex(@"^([0-9]+(?:\.[0-9]+)?) (ns|µs|ms|s)\b")]
    private static partial Regex Duration();
}
