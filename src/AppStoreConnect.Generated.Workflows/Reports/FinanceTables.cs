using System.Globalization;

namespace AppStoreConnect.Workflows.Reports;

/// <summary>
/// Reads the two tables of a finance report and the lines around them. A line that contains the name of an amount column is the header of a table. A line with a name and a value
/// is not part of a table.
/// </summary>
internal sealed class FinanceTables
{
    private const string Amount = "Extended Partner Share";
    private const string TotalRows = "Total_Rows";

    private readonly List<FinanceRow> _rows = [];
    private readonly List<FinanceSummaryRow> _summary = [];
    private readonly Dictionary<string, string> _preamble = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReportProblems _problems = new();
    private ReportColumns? _columns;
    private bool _isSummary;

    /// <summary>Reads a report.</summary>
    /// <exception cref="AppStoreConnectReportException">The report is truncated or is not a table.</exception>
    public static async Task<FinanceReport> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var tables = new FinanceTables();
        await foreach (ReportRow line in ReportReader.ReadAsync(content, new() { HasHeader = false }, cancellationToken).ConfigureAwait(false))
        {
            tables.Take(line);
        }

        tables.CheckTotal();
        return new(ReportOutcome.Rows, null)
        {
            Rows = tables._rows,
            Summary = tables._summary,
            Preamble = tables._preamble,
            Problems = tables._problems.Kept,
            ProblemCount = tables._problems.Count,
        };
    }

    private void Take(ReportRow line)
    {
        if (IsHead(line))
        {
            // The totals have few columns. The rows also contain the product.
            _isSummary = _columns is not null;
            _columns = ReportColumns.Of(line);
        }
        else if (_columns is null || string.Equals(line[0], TotalRows, StringComparison.OrdinalIgnoreCase))
        {
            TakePair(line);
        }
        else
        {
            var reader = new RowReader(line.Under(_columns), _problems);
            reader.CheckCount();
            if (_isSummary)
            {
                _summary.Add(FinanceSummaryRow.Read(reader));
            }
            else
            {
                _rows.Add(FinanceRow.Read(reader));
            }
        }
    }

    private static bool IsHead(ReportRow line) => Enumerable.Range(0, line.Count).Any(at => string.Equals(line[at], Amount, StringComparison.OrdinalIgnoreCase));

    private void TakePair(ReportRow line)
    {
        if (line.Count > 0 && line[0] is { Length: > 0 } name)
        {
            _preamble[name.TrimEnd(':')] = line.Count > 1 ? line[1] ?? "" : "";
        }
    }

    // The report states its number of rows. A partial report must not be taken for the whole.
    private void CheckTotal()
    {
        if (_preamble.TryGetValue(TotalRows, out string? text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int total) && total != _rows.Count)
        {
            throw new AppStoreConnectReportException($"The report states {total} rows but contains {_rows.Count}. Request it again.");
        }
    }
}
