namespace AppStoreConnect.Workflows;

/// <summary>The result of requesting a report. Apple returns three of these as errors although nothing is wrong.</summary>
public enum ReportOutcome
{
    /// <summary>The report is available.</summary>
    Rows,

    /// <summary>There were no sales, and that is final. A finance report that is not settled yet has the same message.</summary>
    NoSales,

    /// <summary>The report is not available yet. Request it again later.</summary>
    NotYet,

    /// <summary>Apple no longer keeps the report.</summary>
    Gone,
}
