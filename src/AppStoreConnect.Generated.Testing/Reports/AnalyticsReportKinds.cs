namespace AppStoreConnect.Testing.Reports;

/// <summary>A report that Apple creates after analytics are requested.</summary>
internal sealed record AnalyticsReportKind(string Name, string Category, string[] Columns);

/// <summary>Analytics reports: some from each category, with their columns.</summary>
internal static class AnalyticsReportKinds
{
    private static readonly string[] s_app = ["Date", "App Name", "App Apple Identifier"];
    private static readonly string[] s_where = ["Device", "Territory"];

    public static readonly AnalyticsReportKind[] All =
    [
        new("App Downloads Standard", "COMMERCE", [.. s_app, "Download Type", "App Version", .. s_where, "Counts"]),
        new("App Store Purchases Standard", "COMMERCE", [.. s_app, "Purchase Type", .. s_where, "Counts"]),
        new("App Store Discovery and Engagement Standard", "APP_STORE_ENGAGEMENT", [.. s_app, "Event", "Page Type", "Source Type", .. s_where, "Counts"]),
        new("App Sessions Standard", "APP_USAGE", [.. s_app, "App Version", .. s_where, "Sessions", "Unique Devices"]),
        new("App Crashes", "APP_USAGE", [.. s_app, "App Version", .. s_where, "Crashes", "Unique Devices"]),
        new("App Store Installation and Deletion Standard", "APP_USAGE", [.. s_app, "Event", "App Version", .. s_where, "Counts"]),
    ];

    public static AnalyticsReportKind? Find(string? name) => All.FirstOrDefault(kind => kind.Name == name);
}
