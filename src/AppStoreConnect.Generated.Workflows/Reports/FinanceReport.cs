namespace AppStoreConnect.Workflows;

/// <summary>A finance report, fully read: its rows, the totals by country that follow them, and the lines before them.</summary>
public sealed class FinanceReport
{
    internal FinanceReport(ReportOutcome outcome, string? answer)
    {
        Outcome = outcome;
        Answer = answer;
    }

    /// <summary>
    /// Whether there are rows and, if not, why. For finance reports, Apple returns "no sales" for every month without a report: a month without sales and one that is
    /// not settled yet cannot be distinguished. A fiscal month is settled on the first Friday after its end.
    /// </summary>
    public ReportOutcome Outcome { get; }

    /// <summary>The rows, in the report's order.</summary>
    public IReadOnlyList<FinanceRow> Rows { get; internal init; } = [];

    /// <summary>The totals by country and currency, which follow the rows. Empty if the report has none.</summary>
    public IReadOnlyList<FinanceSummaryRow> Summary { get; internal init; } = [];

    /// <summary>The values before and after the tables, by name: <c>Vendor Name</c>, <c>Start Date</c>, and <c>End Date</c> before the rows, <c>Total_Rows</c> after them.</summary>
    public IReadOnlyDictionary<string, string> Preamble { get; internal init; } = new Dictionary<string, string>(0);

    /// <summary>Apple's message for a report without rows, or null if there are rows.</summary>
    public string? Answer { get; }

    /// <summary>The first hundred values that could not be read. Empty if there are none.</summary>
    public IReadOnlyList<ReportProblem> Problems { get; internal init; } = [];

    /// <summary>The number of values that could not be read.</summary>
    public int ProblemCount { get; internal init; }
}
