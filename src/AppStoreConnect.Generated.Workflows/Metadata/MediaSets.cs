namespace AppStoreConnect.Workflows.Metadata;

/// <summary>A set in the service and its files, in order.</summary>
/// <param name="Id">The id of the set.</param>
/// <param name="Files">The files.</param>
internal sealed record MediaSet(string Id, IReadOnlyList<StoredMedia> Files);

/// <summary>A screenshot or preview in the service.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The file name.</param>
/// <param name="Hash">The MD5 hash of the content, or null if the service does not report one.</param>
/// <param name="Size">The number of bytes, or null if the service does not report it.</param>
/// <param name="State">The state of the upload, or null if the service does not report it.</param>
internal sealed record StoredMedia(string Id, string Name, string? Hash, long? Size, string? State)
{
    /// <summary>Whether the service rejected it.</summary>
    public bool IsFailed => State == "FAILED";

    /// <summary>Whether the content arrived.</summary>
    public bool IsUploaded => !string.IsNullOrEmpty(Hash) || State is not (null or "AWAITING_UPLOAD");

    /// <summary>
    /// Whether this is a file of the folder. The service does not report the checksum of every complete file, such as one from another tool.
    /// Such a file is recognized by its name and size, so that it is not uploaded again each time.
    /// </summary>
    public bool IsCopyOf(MediaFile file) => IsUploaded && !IsFailed && (string.IsNullOrEmpty(Hash)
        ? Size == file.Size && Name == Path.GetFileName(file.Name)
        : Hash.Equals(file.Hash, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The common behavior of screenshots and previews, and their differences.</summary>
internal abstract class MediaSets(AppStoreConnectClient client)
{
    protected AppStoreConnectClient Client { get; } = client;

    /// <summary>The type of the files.</summary>
    public abstract string Resource { get; }

    /// <summary>The maximum number of files in a set.</summary>
    public abstract int MaxFiles { get; }

    /// <summary>Returns the sets of a localization by display type.</summary>
    public abstract Task<Dictionary<string, MediaSet>> ReadAsync(string localizationId, CancellationToken cancellationToken);

    public abstract Task<string> CreateSetAsync(string localizationId, string type, CancellationToken cancellationToken);

    public abstract Task<string> UploadAsync(string setId, MediaFile file, CancellationToken cancellationToken);

    public abstract Task DeleteAsync(string id, CancellationToken cancellationToken);

    public abstract Task OrderAsync(string setId, IReadOnlyList<string> ids, CancellationToken cancellationToken);
}

/// <summary>Screenshots.</summary>
internal sealed class ScreenshotSets(AppStoreConnectClient client) : MediaSets(client)
{
    public override string Resource => "appScreenshots";

    public override int MaxFiles => 10;

    public override async Task<Dictionary<string, MediaSet>> ReadAsync(string localizationId, CancellationToken cancellationToken)
    {
        var sets = new Dictionary<string, MediaSet>(StringComparer.Ordinal);
        foreach (AppScreenshotSet set in await Client.V1.AppStoreVersionLocalizations[localizationId].AppScreenshotSets.ListAsync().ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            List<AppScreenshot> files = await Client.V1.AppScreenshotSets[set.Id].AppScreenshots.ListAsync().ToListAsync(cancellationToken).ConfigureAwait(false);
            sets[set.ScreenshotDisplayType?.Value ?? ""] = new(set.Id, [.. files.Select(file =>
                new StoredMedia(file.Id, file.FileName ?? file.Id, file.SourceFileChecksum, file.FileSize, file.AssetDeliveryState?.State?.Value))]);
        }

        return sets;
    }

    public override async Task<string> CreateSetAsync(string localizationId, string type, CancellationToken cancellationToken) =>
        (await Client.V1.AppScreenshotSets.PostAsync(new() { AppStoreVersionLocalization = localizationId, ScreenshotDisplayType = type }, cancellationToken: cancellationToken).ConfigureAwait(false)).Data.Id;

    public override async Task<string> UploadAsync(string setId, MediaFile file, CancellationToken cancellationToken) =>
        (await Client.V1.AppScreenshots.UploadAsync(file.Path, new() { AppScreenshotSet = setId }, new() { DeleteOnFailure = true }, cancellationToken).ConfigureAwait(false)).Data.Id;

    public override Task DeleteAsync(string id, CancellationToken cancellationToken) => Client.V1.AppScreenshots[id].DeleteAsync(cancellationToken: cancellationToken);

    public override Task OrderAsync(string setId, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        Client.V1.AppScreenshotSets[setId].Relationships.AppScreenshots.PatchAsync([.. ids.Select(id => new Linkage<AppScreenshot>(id))], cancellationToken: cancellationToken);
}

/// <summary>Previews.</summary>
internal sealed class PreviewSets(AppStoreConnectClient client) : MediaSets(client)
{
    public override string Resource => "appPreviews";

    public override int MaxFiles => 3;

    public override async Task<Dictionary<string, MediaSet>> ReadAsync(string localizationId, CancellationToken cancellationToken)
    {
        var sets = new Dictionary<string, MediaSet>(StringComparer.Ordinal);
        foreach (AppPreviewSet set in await Client.V1.AppStoreVersionLocalizations[localizationId].AppPreviewSets.ListAsync().ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            List<AppPreview> files = await Client.V1.AppPreviewSets[set.Id].AppPreviews.ListAsync().ToListAsync(cancellationToken).ConfigureAwait(false);
            sets[set.PreviewType?.Value ?? ""] = new(set.Id, [.. files.Select(file =>
                new StoredMedia(file.Id, file.FileName ?? file.Id, file.SourceFileChecksum, file.FileSize, file.VideoDeliveryState?.State?.Value))]);
        }

        return sets;
    }

    public override async Task<string> CreateSetAsync(string localizationId, string type, CancellationToken cancellationToken) =>
        (await Client.V1.AppPreviewSets.PostAsync(new() { AppStoreVersionLocalization = localizationId, PreviewType = type }, cancellationToken: cancellationToken).ConfigureAwait(false)).Data.Id;

    public override async Task<string> UploadAsync(string setId, MediaFile file, CancellationToken cancellationToken) =>
        (await Client.V1.AppPreviews.UploadAsync(
            file.Path,
            new() { AppPreviewSet = setId },
            new() { DeleteOnFailure = true, Until = UploadUntil.Committed },
            cancellationToken).ConfigureAwait(false)).Data.Id;

    public override Task DeleteAsync(string id, CancellationToken cancellationToken) => Client.V1.AppPreviews[id].DeleteAsync(cancellationToken: cancellationToken);

    public override Task OrderAsync(string setId, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        Client.V1.AppPreviewSets[setId].Relationships.AppPreviews.PatchAsync([.. ids.Select(id => new Linkage<AppPreview>(id))], cancellationToken: cancellationToken);
}
