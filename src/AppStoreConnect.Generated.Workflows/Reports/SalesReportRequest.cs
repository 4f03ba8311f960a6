namespace AppStoreConnect.Workflows;

/// <summary>Which sales report is asked for. Apple has only some combinations of these; others are refused before anything is sent.</summary>
public sealed record SalesReportRequest
{
    /// <summary>The vendor number, from Payments and Financial Reports in App Store Connect. Required.</summary>
    public required string VendorNumber { get; init; }

    /// <summary>The day, week, month or year. Required.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>The type; sales by default.</summary>
    public SalesReportType Type { get; init; } = SalesReportType.Sales;

    /// <summary>The sub-type; null for the first one that the type and the period have.</summary>
    public SalesReportSubType? SubType { get; init; }

    /// <summary>
    /// The version of the layout, such as <c>1_3</c>; null for the newest that is known for the combination. A version set here is sent as it is, also with a
    /// combination that is not known: Apple may have a new one.
    /// </summary>
    public string? Version { get; init; }
}
