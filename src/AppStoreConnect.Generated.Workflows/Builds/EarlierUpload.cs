namespace AppStoreConnect.Workflows.Builds;

/// <summary>An upload of the same version and build number that the service already has.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="File">Its file, if it matches this file's name and size, or null if it has none yet.</param>
/// <param name="Relation">How it relates to the file to upload.</param>
internal sealed record EarlierUpload(BuildUpload Upload, BuildUploadFile? File, EarlierUploadRelation Relation)
{
    /// <summary>Finds an upload to continue or, failing that, one that blocks the build number. Null if there is neither.</summary>
    public static async Task<EarlierUpload?> FindAsync(AppStoreConnectClient client, BuildToUpload build, CancellationToken cancellationToken)
    {
        EarlierUpload? other = null;
        await foreach (BuildUpload upload in client.V1.Apps[build.App].BuildUploads
            .ListAsync(configuration =>
            {
                configuration.QueryParameters.FilterCfBundleShortVersionString = [build.ShortVersion];
                configuration.QueryParameters.FilterCfBundleVersion = [build.BundleVersion];
                configuration.QueryParameters.FilterPlatform = [build.Platform];
            })
            .WithCancellation(cancellationToken)
            .ConfigureAwait(false))
        {
            // The service's filters are not exact.
            if (upload.CfBundleVersion != build.BundleVersion || upload.CfBundleShortVersionString != build.ShortVersion || upload.Platform != build.Platform
                || upload.State?.State == BuildUploadState.Failed)
            {
                continue;
            }

            EarlierUpload earlier = await EvaluateAsync(client, build, upload, cancellationToken).ConfigureAwait(false);
            if (earlier.Relation != EarlierUploadRelation.InTheWay)
            {
                return earlier;
            }

            other ??= earlier;
        }

        return other;
    }

    private static async Task<EarlierUpload> EvaluateAsync(AppStoreConnectClient client, BuildToUpload build, BuildUpload upload, CancellationToken cancellationToken)
    {
        bool isOpen = upload.State?.State is null || upload.State.State == BuildUploadState.AwaitingUpload;
        BuildUploadFile? asset = null;
        await foreach (BuildUploadFile file in client.V1.BuildUploads[upload.Id].BuildUploadFiles.ListAsync().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            asset = file.AssetType == BuildUploadFileAssetType.Asset ? file : asset;
        }

        if (asset is null)
        {
            return new(upload, null, isOpen ? EarlierUploadRelation.NotBegun : EarlierUploadRelation.InTheWay);
        }

        if (asset.FileName != build.FileName || asset.FileSize != build.Length || asset.AssetDeliveryState?.State == AppMediaStatus.Failed)
        {
            return new(upload, null, EarlierUploadRelation.InTheWay);
        }

        if (asset.AssetDeliveryState?.State == AppMediaStatus.AwaitingUpload)
        {
            return new(upload, asset, EarlierUploadRelation.Begun);
        }

        // Committed. Another build with the same number could have the same name and size, so only the hash decides.
        bool isSame = asset.SourceFileChecksums?.Composite?.Hash is { } hash && await CompositeHash.MatchesAsync(build.Path, hash, cancellationToken).ConfigureAwait(false);
        return new(upload, asset, isSame ? EarlierUploadRelation.Committed : EarlierUploadRelation.InTheWay);
    }
}

/// <summary>How an earlier upload relates to the file to upload.</summary>
internal enum EarlierUploadRelation
{
    /// <summary>It has no file yet.</summary>
    NotBegun,

    /// <summary>Parts of the same file may have arrived.</summary>
    Begun,

    /// <summary>An identical file has arrived.</summary>
    Committed,

    /// <summary>It is for another file.</summary>
    InTheWay,
}
