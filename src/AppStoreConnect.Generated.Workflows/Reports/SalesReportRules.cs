namespace AppStoreConnect.Workflows.Reports;

/// <summary>The combinations of type, subtype, frequency, and version listed on Apple's page of GET /v1/salesReports.</summary>
internal static class SalesReportRules
{
    private static readonly SalesReportRule[] s_rules =
    [
        .. Of(SalesReportType.Sales, SalesReportSubType.Summary, "1_0", SalesReportFrequency.Daily, SalesReportFrequency.Weekly, SalesReportFrequency.Monthly, SalesReportFrequency.Yearly),
        .. Of(SalesReportType.PreOrder, SalesReportSubType.Summary, "1_0", SalesReportFrequency.Daily, SalesReportFrequency.Weekly, SalesReportFrequency.Monthly, SalesReportFrequency.Yearly),
        .. Of(SalesReportType.Subscription, SalesReportSubType.Summary, "1_3", SalesReportFrequency.Daily),
        .. Of(SalesReportType.SubscriptionEvent, SalesReportSubType.Summary, "1_3", SalesReportFrequency.Daily),
        .. Of(SalesReportType.Subscriber, SalesReportSubType.Detailed, "1_3", SalesReportFrequency.Daily),
        .. Of(SalesReportType.SubscriptionOfferCodeRedemption, SalesReportSubType.Summary, "1_0", SalesReportFrequency.Daily),
        .. Of(SalesReportType.WinBackEligibility, SalesReportSubType.Summary, "1_0", SalesReportFrequency.Daily),
        .. Of(SalesReportType.Newsstand, SalesReportSubType.Detailed, "1_0", SalesReportFrequency.Daily, SalesReportFrequency.Weekly),
        .. Of(SalesReportType.Installs, SalesReportSubType.Summary, "1_2", SalesReportFrequency.Monthly),
        .. Of(SalesReportType.Installs, SalesReportSubType.Detailed, "1_2", SalesReportFrequency.Monthly),
        .. Of(SalesReportType.Installs, SalesReportSubType.Detailed, "1_1", SalesReportFrequency.Yearly),
        .. Of(SalesReportType.Installs, SalesReportSubType.SummaryChannel, "1_1", SalesReportFrequency.Yearly),
        .. Of(SalesReportType.Installs, SalesReportSubType.SummaryInstallType, "1_1", SalesReportFrequency.Yearly),
        .. Of(SalesReportType.Installs, SalesReportSubType.SummaryTerritory, "1_1", SalesReportFrequency.Yearly),
        .. Of(SalesReportType.FirstAnnual, SalesReportSubType.Summary, "1_0", SalesReportFrequency.Yearly),
        .. Of(SalesReportType.FirstAnnual, SalesReportSubType.Detailed, "1_0", SalesReportFrequency.Daily),
    ];

    /// <summary>All combinations.</summary>
    public static IReadOnlyList<SalesReportRule> All => s_rules;

    /// <summary>Returns the rule for a request and fills in the values that it does not set.</summary>
    /// <exception cref="ArgumentException">There is no such report.</exception>
    public static SalesReportRule Resolve(SalesReportRequest request)
    {
        SalesReportFrequency frequency = request.Period.Frequency;
        SalesReportRule[] ofType = [.. s_rules.Where(rule => rule.Type.Value == request.Type.Value)];
        SalesReportRule? rule = ofType.FirstOrDefault(rule => rule.Frequency.Value == frequency.Value && (request.SubType is not { } subType || rule.SubType.Value == subType.Value));
        if (request.Version is { } version)
        {
            return new(request.Type, request.SubType ?? rule?.SubType ?? ofType.FirstOrDefault()?.SubType ?? SalesReportSubType.Summary, frequency, version);
        }

        return rule ?? throw new ArgumentException(
            ofType.Length == 0
                ? $"No combinations are known for reports of type {request.Type}. Set {nameof(SalesReportRequest.Version)} to request one anyway."
                : $"There is no {Describe(request.Type, request.SubType, frequency)} report. Supported reports: {string.Join("; ", ofType.Select(one => Describe(one.Type, one.SubType, one.Frequency)))}. "
                  + $"Set {nameof(SalesReportRequest.Version)} to request another combination anyway.",
            nameof(request));
    }

    private static string Describe(SalesReportType type, SalesReportSubType? subType, SalesReportFrequency frequency) =>
        string.Join(' ', new[] { type.Value, subType?.Value, frequency.Value }.Where(word => word is not null));

    private static IEnumerable<SalesReportRule> Of(SalesReportType type, SalesReportSubType subType, string version, params SalesReportFrequency[] frequencies) =>
        frequencies.Select(frequency => new SalesReportRule(type, subType, frequency, version));
}

/// <summary>A combination that Apple offers.</summary>
/// <param name="Type">The type.</param>
/// <param name="SubType">The subtype.</param>
/// <param name="Frequency">The frequency.</param>
/// <param name="Version">The newest known version.</param>
internal sealed record SalesReportRule(SalesReportType Type, SalesReportSubType SubType, SalesReportFrequency Frequency, string Version);
