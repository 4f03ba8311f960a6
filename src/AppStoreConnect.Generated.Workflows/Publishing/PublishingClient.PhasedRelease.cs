namespace AppStoreConnect.Workflows;

public sealed partial class PublishingClient
{
    /// <summary>Has a version released to users with automatic updates over seven days, once it is released. Call it before the version is released.</summary>
    /// <param name="versionId">The id of the App Store version.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public async Task<AppStoreVersionPhasedRelease> EnablePhasedReleaseAsync(string versionId, CancellationToken cancellationToken = default) =>
        await FindPhasedReleaseAsync(versionId, cancellationToken).ConfigureAwait(false)
        ?? (await _client.V1.AppStoreVersionPhasedReleases
            .PostAsync(new() { AppStoreVersion = versionId, PhasedReleaseState = PhasedReleaseState.Inactive }, cancellationToken: cancellationToken)
            .ConfigureAwait(false)).Data;

    /// <summary>Pauses a phased release that is under way. All pauses together may last 30 days.</summary>
    /// <exception cref="InvalidOperationException">The version has no phased release.</exception>
    /// <inheritdoc cref="EnablePhasedReleaseAsync"/>
    public Task<AppStoreVersionPhasedRelease> PausePhasedReleaseAsync(string versionId, CancellationToken cancellationToken = default) =>
        SetPhasedReleaseAsync(versionId, PhasedReleaseState.Paused, cancellationToken);

    /// <summary>Resumes a phased release that was paused.</summary>
    /// <exception cref="InvalidOperationException">The version has no phased release.</exception>
    /// <inheritdoc cref="EnablePhasedReleaseAsync"/>
    public Task<AppStoreVersionPhasedRelease> ResumePhasedReleaseAsync(string versionId, CancellationToken cancellationToken = default) =>
        SetPhasedReleaseAsync(versionId, PhasedReleaseState.Active, cancellationToken);

    /// <summary>Ends a phased release early: all users get the version now.</summary>
    /// <exception cref="InvalidOperationException">The version has no phased release.</exception>
    /// <inheritdoc cref="EnablePhasedReleaseAsync"/>
    public Task<AppStoreVersionPhasedRelease> CompletePhasedReleaseAsync(string versionId, CancellationToken cancellationToken = default) =>
        SetPhasedReleaseAsync(versionId, PhasedReleaseState.Complete, cancellationToken);

    private async Task<AppStoreVersionPhasedRelease> SetPhasedReleaseAsync(string versionId, PhasedReleaseState state, CancellationToken cancellationToken)
    {
        AppStoreVersionPhasedRelease release = await FindPhasedReleaseAsync(versionId, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The version {versionId} has no phased release. Call {nameof(EnablePhasedReleaseAsync)} before it is released.");
        return release.PhasedReleaseState == state
            ? release
            : (await _client.V1.AppStoreVersionPhasedReleases[release.Id].PatchAsync(new() { PhasedReleaseState = state }, cancellationToken: cancellationToken).ConfigureAwait(false)).Data;
    }

    private async Task<AppStoreVersionPhasedRelease?> FindPhasedReleaseAsync(string versionId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(versionId);
        try
        {
            return (await _client.V1.AppStoreVersions[versionId].AppStoreVersionPhasedRelease.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).DataOrDefault;
        }
        catch (AppStoreConnectNotFoundException)
        {
            // So the service answers for a version without one, too. A version that does not exist is refused by the next request.
            return null;
        }
    }
}
