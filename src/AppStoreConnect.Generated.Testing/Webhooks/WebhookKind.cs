namespace AppStoreConnect.Testing;

/// <summary>What the notifications of an event look like. The document describes none of them; these are the shapes of Apple's published samples.</summary>
/// <param name="Type">The <c>type</c> of the notification.</param>
/// <param name="Attributes">Its attributes as JSON, without the timestamp.</param>
/// <param name="Instance">The type of the resource that it is about; null where it names none.</param>
/// <param name="IsFlat">Whether <c>instance</c> is the resource itself, without <c>data</c> around it, and the notification has no version.</param>
/// <param name="HasApp">Whether <c>marketplaceApp</c> is a second relationship.</param>
internal sealed record WebhookKind(string Type, string Attributes, string? Instance, bool IsFlat = false, bool HasApp = false)
{
    private const string States = """{"newState":"COMPLETE","oldState":"PROCESSING"}""";
    private const string Releases = """{"newState":"READY_FOR_DISTRIBUTION","oldState":"PROCESSING_FOR_DISTRIBUTION"}""";

    public static WebhookKind Of(WebhookSample sample) => sample switch
    {
        WebhookSample.Ping => new("webhookPingCreated", "{}", null),
        WebhookSample.AppStoreVersionStateUpdated => new("appStoreVersionAppVersionStateUpdated", """{"newValue":"READY_FOR_DISTRIBUTION","oldValue":"PENDING_DEVELOPER_RELEASE"}""", "appStoreVersions"),
        WebhookSample.BuildUploadStateUpdated => new("buildUploadStateUpdated", States, "buildUploads"),
        WebhookSample.BuildBetaDetailExternalBuildStateUpdated => new("buildBetaDetailExternalBuildStateUpdated", """{"newExternalBuildState":"IN_BETA_TESTING","oldExternalBuildState":"BETA_APPROVED"}""", "buildBetaDetails"),
        WebhookSample.BetaFeedbackScreenshotSubmissionCreated => new("betaFeedbackScreenshotSubmissionCreated", "{}", "betaFeedbackScreenshotSubmissions"),
        WebhookSample.BetaFeedbackCrashSubmissionCreated => new("betaFeedbackCrashSubmissionCreated", "{}", "betaFeedbackCrashSubmissions"),
        WebhookSample.BackgroundAssetVersionStateUpdated => new("backgroundAssetVersionStateUpdated", States, "backgroundAssetVersions", IsFlat: true),
        WebhookSample.BackgroundAssetVersionAppStoreReleaseStateUpdated => new("backgroundAssetVersionAppStoreReleaseStateUpdated", Releases, "backgroundAssetVersionAppStoreReleases", IsFlat: true),
        WebhookSample.BackgroundAssetVersionExternalBetaReleaseStateUpdated => new("backgroundAssetVersionExternalBetaReleaseStateUpdated", """{"newState":"IN_BETA_TESTING","oldState":"PROCESSING"}""", "backgroundAssetVersionExternalBetaReleases", IsFlat: true),
        WebhookSample.BackgroundAssetVersionInternalBetaReleaseCreated => new("backgroundAssetVersionInternalBetaReleaseCreated", "{}", "backgroundAssetVersionInternalBetaReleases", IsFlat: true),
        WebhookSample.AlternativeDistributionPackageAvailableUpdated => new("alternativeDistributionPackageAvailableUpdated", """{"appId":"1234567890","available":true}""", "alternativeDistributionPackages", HasApp: true),
        WebhookSample.AlternativeDistributionPackageVersionCreated => new("alternativeDistributionPackageVersionCreated", """{"appId":"1234567890"}""", "alternativeDistributionPackageVersions", HasApp: true),
        WebhookSample.AlternativeDistributionTerritoryAvailabilityUpdated => new("alternativeDistributionTerritoryAvailabilityUpdated", """{"appId":"1234567890","territories":["DEU","FRA"]}""", null, HasApp: true),
        _ => throw new ArgumentOutOfRangeException(nameof(sample), sample, "There is no such sample."),
    };
}
