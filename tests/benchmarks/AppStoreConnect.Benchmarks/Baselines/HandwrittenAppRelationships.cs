namespace AppStoreConnect.Benchmarks.Baselines;

/// <summary>All relationships of an app, hand-written for System.Text.Json.</summary>
internal sealed class HandwrittenAppRelationships
{
    public HandwrittenToMany? AccessibilityDeclarations { get; set; }

    public HandwrittenToOne? AlternativeDistributionKey { get; set; }

    public HandwrittenToMany? AnalyticsReportRequests { get; set; }

    public HandwrittenToMany? AndroidToIosAppMappingDetails { get; set; }

    public HandwrittenToOne? AppAvailabilityV2 { get; set; }

    public HandwrittenToMany? AppClips { get; set; }

    public HandwrittenToMany? AppCustomProductPages { get; set; }

    public HandwrittenToMany? AppEncryptionDeclarations { get; set; }

    public HandwrittenToMany? AppEvents { get; set; }

    public HandwrittenToMany? AppInfos { get; set; }

    public HandwrittenToMany? AppPricePoints { get; set; }

    public HandwrittenToOne? AppPriceSchedule { get; set; }

    public HandwrittenToOne? AppStoreIcon { get; set; }

    public HandwrittenToMany? AppStoreVersionExperimentsV2 { get; set; }

    public HandwrittenToMany? AppStoreVersions { get; set; }

    public HandwrittenToMany? AppTags { get; set; }

    public HandwrittenToMany? BackgroundAssets { get; set; }

    public HandwrittenToMany? BetaAppLocalizations { get; set; }

    public HandwrittenToOne? BetaAppReviewDetail { get; set; }

    public HandwrittenToMany? BetaFeedbackCrashSubmissions { get; set; }

    public HandwrittenToMany? BetaFeedbackScreenshotSubmissions { get; set; }

    public HandwrittenToMany? BetaGroups { get; set; }

    public HandwrittenToOne? BetaLicenseAgreement { get; set; }

    public HandwrittenToMany? BetaTesters { get; set; }

    public HandwrittenToMany? BuildUploads { get; set; }

    public HandwrittenToMany? Builds { get; set; }

    public HandwrittenToOne? CiProduct { get; set; }

    public HandwrittenToMany? CustomerReviewSummarizations { get; set; }

    public HandwrittenToMany? CustomerReviews { get; set; }

    public HandwrittenToOne? EndUserLicenseAgreement { get; set; }

    public HandwrittenToOne? GameCenterDetail { get; set; }

    public HandwrittenToMany? GameCenterEnabledVersions { get; set; }

    public HandwrittenToMany? InAppPurchases { get; set; }

    public HandwrittenToMany? InAppPurchasesV2 { get; set; }

    public HandwrittenToOne? MarketplaceSearchDetail { get; set; }

    public HandwrittenToMany? PerfPowerMetrics { get; set; }

    public HandwrittenToMany? PreReleaseVersions { get; set; }

    public HandwrittenToMany? PromotedPurchases { get; set; }

    public HandwrittenToMany? ReviewSubmissions { get; set; }

    public HandwrittenToMany? SearchKeywords { get; set; }

    public HandwrittenToOne? SubscriptionGracePeriod { get; set; }

    public HandwrittenToMany? SubscriptionGroups { get; set; }

    public HandwrittenToMany? Webhooks { get; set; }
}
