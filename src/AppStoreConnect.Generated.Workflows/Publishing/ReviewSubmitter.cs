using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows.Publishing;

/// <summary>Submits versions for review and withdraws them.</summary>
internal sealed class ReviewSubmitter(AppStoreConnectClient client)
{
    // Only open submissions accept items. The others are being reviewed or are complete.
    private static readonly ReviewSubmissionState[] s_open = [ReviewSubmissionState.ReadyForReview, ReviewSubmissionState.UnresolvedIssues];
    private static readonly ReviewSubmissionState[] s_submitted = [ReviewSubmissionState.WaitingForReview, ReviewSubmissionState.InReview];

    public async Task<SubmissionOutcome> SubmitAsync(string versionId, SubmissionOptions options, CancellationToken cancellationToken)
    {
        AppStoreVersion version = await GetVersionAsync(versionId, cancellationToken).ConfigureAwait(false);
        ReviewSubmission? submission = null;
        bool hasItem = false;
        await foreach (ReviewSubmission one in ListAsync(version, [.. s_open, .. s_submitted]).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            bool holds = await HoldsAsync(one.Id, versionId, cancellationToken).ConfigureAwait(false);
            if (holds && IsIn(one, s_submitted))
            {
                return new(one, []) { WasSubmittedBefore = true };
            }

            // A submission that contains the version is preferred. An empty one with unresolved issues belongs to something else.
            if (holds || (submission is null && one.State == ReviewSubmissionState.ReadyForReview))
            {
                (submission, hasItem) = (one, holds);
            }
        }

        await AttachAsync(version, options.BuildId, cancellationToken).ConfigureAwait(false);
        submission ??= (await client.V1.ReviewSubmissions
            .PostAsync(new() { App = AnsweredIds.Of(version.App, version, "app"), Platform = version.Platform }, cancellationToken: cancellationToken)
            .ConfigureAwait(false)).Data;
        return await SubmitAsync(submission, hasItem ? null : versionId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Withdraws the submission of a version. Returns null if it is not submitted.</summary>
    public async Task<ReviewSubmission?> CancelAsync(string versionId, CancellationToken cancellationToken)
    {
        AppStoreVersion version = await GetVersionAsync(versionId, cancellationToken).ConfigureAwait(false);
        await foreach (ReviewSubmission one in ListAsync(version, [.. s_submitted, ReviewSubmissionState.UnresolvedIssues]).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (await HoldsAsync(one.Id, versionId, cancellationToken).ConfigureAwait(false))
            {
                return (await client.V1.ReviewSubmissions[one.Id].PatchAsync(new() { Canceled = true }, cancellationToken: cancellationToken).ConfigureAwait(false)).Data;
            }
        }

        return null;
    }

    private async Task<SubmissionOutcome> SubmitAsync(ReviewSubmission submission, string? versionToAdd, CancellationToken cancellationToken)
    {
        try
        {
            if (versionToAdd is not null)
            {
                await client.V1.ReviewSubmissionItems
                    .PostAsync(new() { ReviewSubmission = submission, AppStoreVersion = versionToAdd }, cancellationToken: cancellationToken)
                    .ConfigureAwait(false);
            }

            Document<ReviewSubmission> submitted = await client.V1.ReviewSubmissions[submission.Id]
                .PatchAsync(new() { Submitted = true }, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            return new(submitted.Data, []);
        }
        catch (AppStoreConnectConflictException e) when (Blocker.Of(e) is { Count: > 0 } blockers)
        {
            return new(submission, blockers);
        }
    }

    private async Task<AppStoreVersion> GetVersionAsync(string versionId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(versionId);
        Document<AppStoreVersion> version = await client.V1.AppStoreVersions[versionId]
            .GetAsync(configuration => configuration.QueryParameters.Include = [AppStoreVersionInclude.App, AppStoreVersionInclude.Build], cancellationToken)
            .ConfigureAwait(false);
        return version.Data;
    }

    private async Task AttachAsync(AppStoreVersion version, string? buildId, CancellationToken cancellationToken)
    {
        if (buildId is not null && version.Build.Id != buildId)
        {
            await client.V1.AppStoreVersions[version.Id].PatchAsync(new() { Build = buildId }, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    private async IAsyncEnumerable<ReviewSubmission> ListAsync(AppStoreVersion version, ReviewSubmissionState[] states)
    {
        await foreach (ReviewSubmission submission in client.V1.ReviewSubmissions
            .ListAsync(configuration =>
            {
                configuration.QueryParameters.FilterApp = [AnsweredIds.Of(version.App, version, "app")];
                configuration.QueryParameters.FilterPlatform = version.Platform is { } platform ? [platform] : null;
                configuration.QueryParameters.FilterState = states;
            })
            .ConfigureAwait(false))
        {
            if (IsIn(submission, states) && (version.Platform is null || submission.Platform is null || submission.Platform == version.Platform))
            {
                yield return submission;
            }
        }
    }

    private async Task<bool> HoldsAsync(string submissionId, string versionId, CancellationToken cancellationToken)
    {
        await foreach (ReviewSubmissionItem item in client.V1.ReviewSubmissions[submissionId].Items
            .ListAsync(configuration => configuration.QueryParameters.Include = [ReviewSubmissionItemInclude.AppStoreVersion])
            .WithCancellation(cancellationToken)
            .ConfigureAwait(false))
        {
            if (item.AppStoreVersion.Id == versionId && item.State != ReviewSubmissionItemState.Removed)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(ReviewSubmission submission, ReviewSubmissionState[] states) => submission.State is { } state && states.Contains(state);
}
