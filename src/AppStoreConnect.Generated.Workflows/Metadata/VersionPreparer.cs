using AppStoreConnect.Workflows.Builds;

namespace AppStoreConnect.Workflows.Metadata;

/// <summary>Finds or creates the App Store version that is being prepared. There is at most one per platform.</summary>
internal sealed class VersionPreparer(AppStoreConnectClient client)
{
    /// <summary>The states in which a version can still be changed, including its number.</summary>
    internal static readonly AppVersionState[] Editable =
    [
        AppVersionState.PrepareForSubmission, AppVersionState.DeveloperRejected, AppVersionState.Rejected, AppVersionState.MetadataRejected,
        AppVersionState.InvalidBinary, AppVersionState.ReadyForReview,
    ];

    public async Task<AppStoreVersion> EnsureAsync(string appId, Platform platform, string versionString, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        ArgumentException.ThrowIfNullOrWhiteSpace(versionString);
        AppStoreVersion? editable = null;
        await foreach (AppStoreVersion version in client.V1.Apps[appId].AppStoreVersions
            .ListAsync(configuration => configuration.QueryParameters.FilterPlatform = [platform])
            .WithCancellation(cancellationToken)
            .ConfigureAwait(false))
        {
            if (version.Platform != platform)
            {
                continue;
            }

            if (BuildNumber.AreSame(version.VersionString, versionString))
            {
                return version;
            }

            editable ??= version.AppVersionState is { } state && Editable.Contains(state) ? version : null;
        }

        Document<AppStoreVersion> document = editable is null
            ? await client.V1.AppStoreVersions.PostAsync(new() { App = appId, Platform = platform, VersionString = versionString }, cancellationToken: cancellationToken).ConfigureAwait(false)
            : await client.V1.AppStoreVersions[editable.Id].PatchAsync(new() { VersionString = versionString }, cancellationToken: cancellationToken).ConfigureAwait(false);
        return document.Data;
    }
}
