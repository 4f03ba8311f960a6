using System.Globalization;
using System.Text;

namespace AppStoreConnect.Benchmarks.Results;

/// <summary>Writes the guide's tables: one per section, followed by when each figure was measured.</summary>
internal static class ResultsTable
{
    private static readonly string[] s_short = ["FullPage", "IndentedFullPage", "Get", "Post", "OneGetJit", "OneGetAot"];

    public static string Of(IReadOnlyList<ResultRow> rows)
    {
        var text = new StringBuilder();
        string[] stamps = [.. rows.SelectMany(static row => row.Cells.Values).Select(static cell => cell.MeasuredBy).Distinct().OrderDescending(StringComparer.Ordinal)];
        foreach (IGrouping<string, ResultRow> section in rows.GroupBy(static row => row.Section))
        {
            // The site draws the first table that has these headings.
            bool isHandWritten = section.All(static row => row.Baseline.StartsWith("hand-written", StringComparison.Ordinal));
            text.Append(CultureInfo.InvariantCulture, $"\n## {section.Key}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"| what | {(isHandWritten ? "hand-written" : "baseline")} | ours | ours ÷ baseline | at most | Kiota | NSwag | floor |\n|---|---|---|---|---|---|---|---|\n");
            foreach (ResultRow row in section)
            {
                string baseline = isHandWritten || row.Baseline.Length == 0 ? "" : $" (baseline: {row.Baseline})";
                text.Append(CultureInfo.InvariantCulture, $"| {row.What}{baseline}{Marks(row, stamps)} | {Cell(row, ResultsFile.Baseline)} | {Cell(row, ResultsFile.Ours)} ");
                text.Append(CultureInfo.InvariantCulture, $"| {Ratio(row)} | {Bound(row)} | {Peer(row, ResultsFile.Kiota)} | {Peer(row, ResultsFile.NSwag)} | {Cell(row, ResultsFile.Floor)} |\n");
            }
        }

        text.Append('\n');
        for (int i = 0; i < stamps.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(stamps.Length > 1 ? $"[{i + 1}] " : "")}{stamps[i]}  \n");
        }

        return text.ToString();

        // If the figures come from more than one measurement, each row references its own.
        static string Marks(ResultRow row, string[] stamps) => stamps.Length < 2
            ? ""
            : " " + string.Join(' ', row.Cells.Values.Select(cell => Array.IndexOf(stamps, cell.MeasuredBy) + 1).Distinct().Order().Select(static mark => string.Create(CultureInfo.InvariantCulture, $"[{mark}]")));
    }

    /// <summary>Returns the short table for the README.</summary>
    public static string Short(IReadOnlyList<ResultRow> rows)
    {
        var text = new StringBuilder("| time, hand-written code = 1 | this client | Kiota | NSwag |\n|---|---|---|---|\n");
        foreach (ResultRow row in rows.Where(static row => s_short.Contains(row.Id)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.What.Replace("the same, indented", "the same page, indented", StringComparison.Ordinal)} | {Times(row, ResultsFile.Ours)} | {Times(row, ResultsFile.Kiota)} | {Times(row, ResultsFile.NSwag)} |\n");
        }

        return text.ToString();

        static string Times(ResultRow row, string column) =>
            row.Cells.GetValueOrDefault(column) is { } cell ? cell.Ratio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}") : cell.Note ?? "–" : "–";
    }

    private static string Cell(ResultRow row, string column) => row.Cells.TryGetValue(column, out ResultCell? cell)
        ? cell.Value is { } value
            ? FigureText.Value(row.Unit, value) + (cell.Memory is { } memory ? ", " + FigureText.Size(memory) : "")
            : cell.Note ?? "–"
        : "–";

    private static string Ratio(ResultRow row) => row.Cells.GetValueOrDefault(ResultsFile.Ours) is not { } ours
        ? "–"
        : ours.Ratio is { } ratio
            ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00} × ({ours.Low:0.00}–{ours.High:0.00})")
            : ours.Runs > 1 ? $"({FigureText.Value(row.Unit, ours.Low!.Value)}–{FigureText.Value(row.Unit, ours.High!.Value)})" : "–";

    private static string Bound(ResultRow row) => row.Bound.Length == 0 ? "–" : row.IsOver ? $"**over: {row.Bound}**" : row.Bound;

    private static string Peer(ResultRow row, string column) =>
        Cell(row, column) + (row.Cells.GetValueOrDefault(column)?.Ratio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $" ({ratio:0.0#} ×)") : "");
}
