using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Metadata;
using AppStoreConnect.Workflows.Publishing;

namespace AppStoreConnect.Workflows;

public sealed partial class PublishingClient
{
    /// <summary>
    /// Submits a version for review. Uses the platform's open submission if there is one, so that nothing is submitted twice. Does nothing if the version is already submitted.
    /// Missing or invalid information is returned in <see cref="SubmissionOutcome.Blockers"/>.
    /// </summary>
    /// <param name="versionId">The id of the App Store version.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AppStoreConnectException">A request failed for a reason other than missing or invalid information.</exception>
    public Task<SubmissionOutcome> SubmitForReviewAsync(string versionId, SubmissionOptions? options = null, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => new ReviewSubmitter(_client).SubmitAsync(versionId, options ?? new(), cancellationToken));

    /// <summary>Withdraws a version that was submitted for review.</summary>
    /// <param name="versionId">The id of the App Store version.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The submission, which Apple takes some time to cancel, or null if the version is not submitted.</returns>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ReviewSubmission?> CancelReviewAsync(string versionId, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => new ReviewSubmitter(_client).CancelAsync(versionId, cancellationToken));

    /// <summary>Finds or creates the version that is being prepared for a platform: the one with this number or, failing that, the one that can still be changed, which is renumbered.</summary>
    /// <param name="appId">The id of the app.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="versionString">The version that users see, such as <c>1.4</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<AppStoreVersion> EnsureVersionAsync(string appId, Platform platform, string versionString, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => new VersionPreparer(_client).EnsureAsync(appId, platform, versionString, cancellationToken));
}
