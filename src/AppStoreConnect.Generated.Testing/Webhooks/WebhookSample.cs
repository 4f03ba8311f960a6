namespace AppStoreConnect.Testing;

/// <summary>The notifications that the service sends. Each has its own attributes. See <see cref="FakeAppStoreConnect.MakeWebhook"/>.</summary>
public enum WebhookSample
{
    /// <summary>The ping that <c>POST /v1/webhookPings</c> requests.</summary>
    Ping,

    /// <summary>The state of an App Store version changed.</summary>
    AppStoreVersionStateUpdated,

    /// <summary>The state of a build upload changed.</summary>
    BuildUploadStateUpdated,

    /// <summary>The state of a build in external testing changed.</summary>
    BuildBetaDetailExternalBuildStateUpdated,

    /// <summary>A tester sent screenshot feedback.</summary>
    BetaFeedbackScreenshotSubmissionCreated,

    /// <summary>A tester sent crash feedback.</summary>
    BetaFeedbackCrashSubmissionCreated,

    /// <summary>The state of a background asset version changed.</summary>
    BackgroundAssetVersionStateUpdated,

    /// <summary>The App Store state of a background asset version changed.</summary>
    BackgroundAssetVersionAppStoreReleaseStateUpdated,

    /// <summary>The external testing state of a background asset version changed.</summary>
    BackgroundAssetVersionExternalBetaReleaseStateUpdated,

    /// <summary>A background asset version was released to internal testers.</summary>
    BackgroundAssetVersionInternalBetaReleaseCreated,

    /// <summary>An alternative distribution package became available or unavailable.</summary>
    AlternativeDistributionPackageAvailableUpdated,

    /// <summary>A new version of an alternative distribution package was created.</summary>
    AlternativeDistributionPackageVersionCreated,

    /// <summary>The territories of an alternative distribution changed.</summary>
    AlternativeDistributionTerritoryAvailabilityUpdated,
}
