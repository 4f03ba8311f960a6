namespace AppStoreConnect.Testing.Reports;

/// <summary>A combination of parameters that <c>GET /v1/salesReports</c> accepts.</summary>
/// <param name="Type">The report type.</param>
/// <param name="SubType">The report subtype.</param>
/// <param name="Frequencies">The frequencies.</param>
/// <param name="Versions">The versions, from oldest to newest.</param>
/// <param name="Columns">The columns, or null if they are unknown and there are never rows.</param>
internal sealed record SalesReportKind(string Type, string SubType, string[] Frequencies, string[] Versions, string[]? Columns = null)
{
    /// <summary>The type of resource that the rows are about.</summary>
    public string About => Type.StartsWith("SUBSCRI", StringComparison.Ordinal) ? "subscriptions" : "apps";
}

/// <summary>The reports that Apple's page for <c>GET /v1/salesReports</c> lists, with the columns that Apple documents.</summary>
internal static class SalesReportKinds
{
    private const string Summary = "SUMMARY";
    private const string Detailed = "DETAILED";
    private static readonly string[] s_all = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    private static readonly string[] s_daily = ["DAILY"];
    private static readonly string[] s_monthly = ["MONTHLY"];
    private static readonly string[] s_yearly = ["YEARLY"];
    private static readonly string[] s_first = ["1_0"];
    private static readonly string[] s_second = ["1_0", "1_1"];
    private static readonly string[] s_subscription = ["1_0", "1_1", "1_2", "1_3", "1_4"];

    private static readonly SalesReportKind[] s_kinds =
    [
        new("SALES", Summary, s_all, ["1_0", "1_1", "1_3"], ReportColumnNames.Sales),
        new("PRE_ORDER", Summary, s_all, s_first, ReportColumnNames.Sales),
        new("SUBSCRIPTION", Summary, s_daily, s_subscription, ReportColumnNames.Subscription),
        new("SUBSCRIPTION_EVENT", Summary, s_daily, s_subscription, ReportColumnNames.SubscriptionEvent),
        new("SUBSCRIBER", Detailed, s_daily, s_subscription, ReportColumnNames.Subscriber),
        new("SUBSCRIPTION_OFFER_CODE_REDEMPTION", Summary, s_daily, s_first),
        new("WIN_BACK_ELIGIBILITY", Summary, s_daily, s_first),
        new("NEWSSTAND", Detailed, ["DAILY", "WEEKLY"], s_first),
        new("INSTALLS", "SUMMARY_CHANNEL", s_yearly, s_second),
        new("INSTALLS", "SUMMARY_INSTALL_TYPE", s_yearly, s_second),
        new("INSTALLS", "SUMMARY_TERRITORY", s_yearly, s_second),
        new("INSTALLS", Summary, s_monthly, ["1_2"]),
        new("INSTALLS", Detailed, s_monthly, ["1_2"]),
        new("INSTALLS", Detailed, s_yearly, s_second),
        new("FIRST_ANNUAL", Summary, s_yearly, s_first),
        new("FIRST_ANNUAL", Detailed, s_daily, s_first),
    ];

    /// <summary>Returns the requested report. Otherwise, returns the parameter that does not fit the others and the values that would fit.</summary>
    public static (SalesReportKind? Kind, string Parameter, string Fits) Find(string? type, string? subType, string? frequency, string? version)
    {
        SalesReportKind[] ofType = [.. s_kinds.Where(kind => kind.Type == type)];
        SalesReportKind[] ofSubType = [.. ofType.Where(kind => kind.SubType == subType)];
        SalesReportKind? found = ofSubType.FirstOrDefault(kind => kind.Frequencies.Contains(frequency));
        return ofSubType.Length == 0 ? (null, "filter[reportSubType]", string.Join(", ", ofType.Select(kind => kind.SubType).Distinct()))
            : found is null ? (null, "filter[frequency]", string.Join(", ", ofSubType.SelectMany(kind => kind.Frequencies)))
            : version is not null && !found.Versions.Contains(version) ? (null, "filter[version]", $"the latest version for this report is {found.Versions[^1]}")
            : (found, "", "");
    }
}
