namespace AppStoreConnect.Workflows;

public sealed partial class PublishingClient
{
    /// <summary>Enables a phased release, which delivers the version to users with automatic updates over seven days. Call it before the version is released.</summary>
    /// <param name="versionId">The id of the App Store version.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public async Task<AppStoreVersionPhasedRelease> EnablePhasedReleaseAsync(string versionId, CancellationToken cancellationToken = default) =>
        await FindPhasedReleaseAsync(versionId, cancellationToken).ConfigureAwait(false)
        ?? (await _client.V1.AppStoreVersionPhasedReleases
            .PostAsync(new() { AppStoreVersion = versionId, PhasedReleaseState = PhasedReleaseState.Inactive }, cancellationToken: cancellationToken)
            .ConfigureAwait(false)).Data;

    /// <summary>Pauses an active phased release. The total of all pauses is limited to 30 days.</summary>
    /// <exception cref="InvalidOperationException">The version has no phased release.</exception>
    /// <inheritdoc cref="EnablePhasedReleaseAsync"/>
    public Task<AppStoreVersionPhasedRelease> PausePhasedReleaseAsync(string versionId, CancellationToken cancellationToken = default) =>
        SetPhasedReleaseAsync(versionId, PhasedReleaseState.Paused, cancellationToken);

    /// <summary>Resumes a paused phased release.</summary>
    /// <exception cref="InvalidOperationException">The version has no phased release.</exception>
    /// <inheritdoc cref="EnablePhasedReleaseAsync"/>
    public Task<AppStoreVersionPhasedRelease> ResumePhasedReleaseAsync(string versionId, CancellationToken cancellationToken = default) =>
        SetPhasedReleaseAsync(versionId, PhasedReleaseState.Active, cancellationToken);

    /// <summary>Completes a phased release early: all users get the version now.</summary>
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
            // The service also responds like this for a version without one. A version that does not exist is refused by the next request.
            return null;
        }
    }
}
