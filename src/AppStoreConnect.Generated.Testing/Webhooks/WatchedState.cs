using System.Text.Json.Nodes;

namespace AppStoreConnect.Testing;

/// <summary>A change that webhooks receive events for: a new state, or a new resource.</summary>
/// <param name="Type">The type of the resource.</param>
/// <param name="Attribute">The attribute with the state; null where its appearance is the event.</param>
/// <param name="Event">The event type that webhooks ask for.</param>
/// <param name="Sample">The shape of the notification.</param>
/// <param name="New">The name of the new state in the notification.</param>
/// <param name="Old">The name of the old one.</param>
internal sealed record WatchedState(string Type, string? Attribute, string Event, WebhookSample Sample, string New = "newState", string Old = "oldState")
{
    private const string State = "state";

    public static readonly WatchedState[] All =
    [
        new("appStoreVersions", "appVersionState", "APP_STORE_VERSION_APP_VERSION_STATE_UPDATED", WebhookSample.AppStoreVersionStateUpdated, "newValue", "oldValue"),
        new("buildUploads", State, "BUILD_UPLOAD_STATE_UPDATED", WebhookSample.BuildUploadStateUpdated),
        new("buildBetaDetails", "externalBuildState", "BUILD_BETA_DETAIL_EXTERNAL_BUILD_STATE_UPDATED", WebhookSample.BuildBetaDetailExternalBuildStateUpdated, "newExternalBuildState", "oldExternalBuildState"),
        new("backgroundAssetVersions", State, "BACKGROUND_ASSET_VERSION_STATE_UPDATED", WebhookSample.BackgroundAssetVersionStateUpdated),
        new("backgroundAssetVersionAppStoreReleases", State, "BACKGROUND_ASSET_VERSION_APP_STORE_RELEASE_STATE_UPDATED", WebhookSample.BackgroundAssetVersionAppStoreReleaseStateUpdated),
        new("backgroundAssetVersionExternalBetaReleases", State, "BACKGROUND_ASSET_VERSION_EXTERNAL_BETA_RELEASE_STATE_UPDATED", WebhookSample.BackgroundAssetVersionExternalBetaReleaseStateUpdated),
        new("backgroundAssetVersionInternalBetaReleases", null, "BACKGROUND_ASSET_VERSION_INTERNAL_BETA_RELEASE_CREATED", WebhookSample.BackgroundAssetVersionInternalBetaReleaseCreated),
        new("betaFeedbackScreenshotSubmissions", null, "BETA_FEEDBACK_SCREENSHOT_SUBMISSION_CREATED", WebhookSample.BetaFeedbackScreenshotSubmissionCreated),
        new("betaFeedbackCrashSubmissions", null, "BETA_FEEDBACK_CRASH_SUBMISSION_CREATED", WebhookSample.BetaFeedbackCrashSubmissionCreated),
    ];

    /// <summary>The state of a resource; null where it has none. A build upload has it one level deeper.</summary>
    public string? Of(StoredResource resource) => Attribute is null ? "" : resource.Attributes[Attribute] switch
    {
        JsonObject nested => nested[State]?.ToString(),
        var plain => plain?.ToString(),
    };
}
