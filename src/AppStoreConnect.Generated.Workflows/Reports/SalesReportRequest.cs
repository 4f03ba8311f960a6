namespace AppStoreConnect.Workflows;

/// <summary>Identifies a sales report. Apple offers only some combinations of these values. Others are rejected before anything is sent.</summary>
public sealed record SalesReportRequest
{
    /// <summary>The vendor number, from Payments and Financial Reports in App Store Connect. Required.</summary>
    public required string VendorNumber { get; init; }

    /// <summary>The day, week, month, or year. Required.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>The type. The default is sales.</summary>
    public SalesReportType Type { get; init; } = SalesReportType.Sales;

    /// <summary>The subtype, or null for the first one that the type and period offer.</summary>
    public SalesReportSubType? SubType { get; init; }

    /// <summary>
    /// The version of the layout, such as <c>1_3</c>, or null for the newest known version of the combination. A version that you set is sent unchanged, even for an
    /// unknown combination, because Apple may have added one.
    /// </summary>
    public string? Version { get; init; }
}
