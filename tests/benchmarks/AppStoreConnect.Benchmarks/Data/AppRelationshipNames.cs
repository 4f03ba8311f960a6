namespace AppStoreConnect.Benchmarks.Data;

/// <summary>The relationships of an app. Like the service's, their order isn't alphabetical.</summary>
internal static class AppRelationshipNames
{
    public static readonly string[] InServiceOrder =
    [
        "accessibilityDeclarations", "betaAppLocalizations", "marketplaceSearchDetail", "appEvents", "builds", "webhooks",
        "backgroundAssets", "inAppPurchasesV2", "appEncryptionDeclarations", "buildUploads", "subscriptionGroups", "appTags",
        "inAppPurchases", "appCustomProductPages", "betaTesters", "subscriptionGracePeriod", "appStoreVersions",
        "gameCenterEnabledVersions", "appClips", "betaLicenseAgreement", "searchKeywords", "appStoreVersionExperimentsV2",
        "gameCenterDetail", "appAvailabilityV2", "betaGroups", "reviewSubmissions", "appStoreIcon", "endUserLicenseAgreement",
        "androidToIosAppMappingDetails", "betaFeedbackScreenshotSubmissions", "promotedPurchases", "appPriceSchedule",
        "customerReviews", "analyticsReportRequests", "betaFeedbackCrashSubmissions", "preReleaseVersions", "appPricePoints",
        "customerReviewSummarizations", "alternativeDistributionKey", "betaAppReviewDetail", "perfPowerMetrics", "appInfos",
        "ciProduct",
    ];
}
