using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Metadata;
using AppStoreConnect.Workflows.Publishing;

namespace AppStoreConnect.Workflows;

public sealed partial class PublishingClient
{
    /// <summary>
    /// Submits a version for review. The platform's open submission is used if there is one, so that nothing is submitted twice; a version that is submitted already is
    /// left alone. What Apple misses comes back as <see cref="SubmissionOutcome.Blockers"/>.
    /// </summary>
    /// <param name="versionId">The id of the App Store version.</param>
    /// <param name="options">How to submit; null uses the defaults.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AppStoreConnectException">A request failed for another reason than something missing.</exception>
    public Task<SubmissionOutcome> SubmitForReviewAsync(string versionId, SubmissionOptions? options = null, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => new ReviewSubmitter(_client).SubmitAsync(versionId, options ?? new(), cancellationToken));

    /// <summary>Takes a version back that was submitted for review.</summary>
    /// <param name="versionId">The id of the App Store version.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The submission, which Apple takes some time to cancel; null if the version is not submitted.</returns>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ReviewSubmission?> CancelReviewAsync(string versionId, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => new ReviewSubmitter(_client).CancelAsync(versionId, cancellationToken));

    /// <summary>Finds the version that is being prepared for a platform, or makes it: the one of this number, else the one that can still be changed, which gets this number.</summary>
    /// <param name="appId">The id of the app.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="versionString">The version that users see, such as <c>1.4</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<AppStoreVersion> EnsureVersionAsync(string appId, Platform platform, string versionString, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => new VersionPreparer(_client).EnsureAsync(appId, platform, versionString, cancellationToken));
}
