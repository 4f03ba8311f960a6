namespace AppStoreConnect.Testing;

/// <summary>The notifications that the service sends. Each has its own attributes: see <see cref="FakeAppStoreConnect.MakeWebhook"/>.</summary>
public enum WebhookSample
{
    /// <summary>The ping that <c>POST /v1/webhookPings</c> asks for.</summary>
    Ping,

    /// <summary>An App Store version has another state.</summary>
    AppStoreVersionStateUpdated,

    /// <summary>A build upload has another state.</summary>
    BuildUploadStateUpdated,

    /// <summary>A build has another state in external testing.</summary>
    BuildBetaDetailExternalBuildStateUpdated,

    /// <summary>A tester sent a screenshot.</summary>
    BetaFeedbackScreenshotSubmissionCreated,

    /// <summary>A tester sent a crash.</summary>
    BetaFeedbackCrashSubmissionCreated,

    /// <summary>A version of a background asset has another state.</summary>
    BackgroundAssetVersionStateUpdated,

    /// <summary>A version of a background asset has another state in the App Store.</summary>
    BackgroundAssetVersionAppStoreReleaseStateUpdated,

    /// <summary>A version of a background asset has another state in external testing.</summary>
    BackgroundAssetVersionExternalBetaReleaseStateUpdated,

    /// <summary>A version of a background asset is released to internal testers.</summary>
    BackgroundAssetVersionInternalBetaReleaseCreated,

    /// <summary>A package for alternative distribution became available, or ceased to be.</summary>
    AlternativeDistributionPackageAvailableUpdated,

    /// <summary>A package for alternative distribution has a new version.</summary>
    AlternativeDistributionPackageVersionCreated,

    /// <summary>An app is distributed alternatively in other territories.</summary>
    AlternativeDistributionTerritoryAvailabilityUpdated,
}
