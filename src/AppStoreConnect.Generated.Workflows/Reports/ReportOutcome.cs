namespace AppStoreConnect.Workflows;

/// <summary>What a request for a report came to. Apple answers three of these with an error, although nothing is wrong.</summary>
public enum ReportOutcome
{
    /// <summary>The report is there.</summary>
    Rows,

    /// <summary>There is nothing to report: zero, and it stays so. A finance report that is not settled yet is answered in the same words.</summary>
    NoSales,

    /// <summary>The report is not made yet. Ask again later.</summary>
    NotYet,

    /// <summary>Apple no longer keeps the report.</summary>
    Gone,
}
