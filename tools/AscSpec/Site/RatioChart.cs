using System.Globalization;
using System.Text.Json;

namespace AscSpec.Site;

/// <summary>Charts the benchmark times in tools/site/benchmarks.json, which the Benchmark target writes, as multiples of hand-written code.</summary>
internal static class RatioChart
{
    private static readonly (string Column, string Name)[] s_series = [("ours", "this client"), ("kiota", "Kiota"), ("nswag", "NSwag")];

    private static readonly double[] s_marks = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

    /// <summary>Returns the HTML of a chart for each section that compares times with hand-written code. Empty without results.</summary>
    /// <exception cref="ToolException">The file does not contain results.</exception>
    public static string Of(string results)
    {
        if (results.Length == 0)
        {
            return "";
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(results);
            SvgText[] charts =
            [
                .. document.RootElement.GetProperty("rows").EnumerateArray()
                    .Where(row => Text(row, "unit") is "Nanoseconds" or "Seconds" && Text(row, "baseline").StartsWith("hand-written", StringComparison.Ordinal))
                    .Select(row => (Section: Text(row, "section"), What: Text(row, "what"), Points: Points(row.GetProperty("cells"))))
                    .Where(row => row.Points.Any(point => point.Series == 0))
                    .GroupBy(row => row.Section, StringComparer.Ordinal)
                    .Select(section => Draw(section.Key, [.. section.Select(row => (row.What, row.Points))])),
            ];
            return charts.Length == 0
                ? ""
                : SvgText.Figure(charts, "Time as a multiple of hand-written code with HttpClient and System.Text.Json. 1 × is equal, and less is faster. The scale is logarithmic.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException($"tools/site/benchmarks.json does not contain benchmark results: {e.Message} Create it with dotnet cake --target=Benchmark.");
        }
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";

    private static (int Series, double Ratio)[] Points(JsonElement cells) =>
    [
        .. s_series.Select((series, index) => (index, Ratio(cells, series.Column))).Where(pair => pair.Item2 > 0).Select(pair => (pair.index, pair.Item2)),
    ];

    private static double Ratio(JsonElement cells, string column) =>
        cells.TryGetProperty(column, out JsonElement cell) && cell.TryGetProperty("ratio", out JsonElement ratio) && ratio.ValueKind == JsonValueKind.Number ? ratio.GetDouble() : 0;

    private static SvgText Draw(string section, (string What, (int Series, double Ratio)[] Points)[] rows)
    {
        const int Left = 14;
        const int Width = 380;
        const int Row = 42;
        double[] all = [.. rows.SelectMany(row => row.Points).Select(point => point.Ratio)];
        double low = s_marks.LastOrDefault(mark => mark <= Math.Min(all.Min(), 0.5), s_marks[0]);
        double high = s_marks.FirstOrDefault(mark => mark >= Math.Max(all.Max(), 2), s_marks[^1]);
        int X(double ratio) => Left + (int)(Math.Log(Math.Clamp(ratio, low, high) / low) / Math.Log(high / low) * Width);
        int top = 54;
        int bottom = top + (rows.Length * Row);
        string description = string.Join(" ", rows.Select(row => $"{row.What}: {string.Join(", ", row.Points.Select(point => $"{s_series[point.Series].Name} {Number(point.Ratio)}"))}."));
        var svg = new SvgText(Left + Width + 40, bottom + 26, Id(section), section + ": time as a multiple of hand-written code", description);
        svg.Text(Left, 14, section, "chart-title");
        int legend = Left;
        foreach (int series in rows.SelectMany(row => row.Points).Select(point => point.Series).Distinct().Order())
        {
            svg.Mark(legend + 6, 32, series);
            svg.Text(legend + 18, 36, s_series[series].Name, "chart-label");
            legend += 30 + (s_series[series].Name.Length * 7);
        }

        foreach (double mark in s_marks.Where(mark => mark >= low && mark <= high))
        {
            for (int i = 0; i < rows.Length; i++)
            {
                // The line runs next to the marks of each row, not through its text.
                svg.Line(X(mark), top + (i * Row) + 21, X(mark), top + ((i + 1) * Row) - 2, mark == 1 ? "chart-base" : "chart-grid");
            }

            svg.Text(X(mark), bottom + 18, mark == 1 ? "1 ×" : Number(mark), "chart-label middle");
        }

        for (int i = 0; i < rows.Length; i++)
        {
            int y = top + (i * Row);
            svg.Text(Left, y + 16, rows[i].What, "chart-label");
            foreach ((int series, double ratio) in rows[i].Points)
            {
                svg.Mark(X(ratio), y + 30, series);
                svg.Text(X(ratio) + 9, y + 34, Number(ratio), "chart-value");
            }
        }

        return svg;
    }

    private static string Id(string section) => "ratios-" + string.Concat(section.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
