namespace AppStoreConnect.Workflows.Builds;

/// <summary>Uploads one build, from the reservation to the processed build.</summary>
internal sealed class BuildUploader(AppStoreConnectClient client, BuildToUpload build, BuildUploadOptions options)
{
    /// <summary>Runs all steps.</summary>
    public async Task<BuildUploadOutcome> RunAsync(CancellationToken cancellationToken)
    {
        EarlierUpload? earlier = await EarlierUpload.FindAsync(client, build, cancellationToken).ConfigureAwait(false);
        bool isContinued = earlier is { Relation: not EarlierUploadRelation.InTheWay };
        string uploadId = isContinued ? earlier!.Upload.Id : (await ReserveAsync(earlier, cancellationToken).ConfigureAwait(false)).Id;
        await SendAsync(uploadId, isContinued ? earlier : null, cancellationToken).ConfigureAwait(false);
        if (options.Until == BuildUntil.Committed)
        {
            Document<BuildUpload> committed = await client.V1.BuildUploads[uploadId].GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return new(build.App, committed.Data, isContinued) { Warnings = DetailsOf(committed.Data.State?.Warnings) };
        }

        BuildUpload accepted = await WaitUntilAcceptedAsync(uploadId, cancellationToken).ConfigureAwait(false);
        return new(build.App, accepted, isContinued)
        {
            Build = await WaitForBuildAsync(accepted, cancellationToken).ConfigureAwait(false),
            Warnings = DetailsOf(accepted.State?.Warnings),
        };
    }

    private async Task<BuildUpload> ReserveAsync(EarlierUpload? inTheWay, CancellationToken cancellationToken)
    {
        try
        {
            Document<BuildUpload> document = await client.V1.BuildUploads.PostAsync(
                new()
                {
                    App = build.App,
                    Platform = build.Platform,
                    CfBundleShortVersionString = build.ShortVersion,
                    CfBundleVersion = build.BundleVersion,
                },
                cancellationToken: cancellationToken).ConfigureAwait(false);
            return document.Data;
        }
        catch (AppStoreConnectConflictException e) when (e.HasCode("ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE"))
        {
            throw await BuildDuplicate.ExplainAsync(client, build, inTheWay, e, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(string uploadId, EarlierUpload? earlier, CancellationToken cancellationToken)
    {
        UploadOptions how = options.Upload ?? new();
        how = how with { Progress = options.Progress ?? how.Progress, DeleteOnFailure = false };
        try
        {
            switch (earlier)
            {
                case { Relation: EarlierUploadRelation.Committed }:
                    break;
                case { File: { } file }:
                    await client.V1.BuildUploadFiles[file.Id].ContinueUploadAsync(build.Path, how, cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    await client.V1.BuildUploadFiles.UploadAsync(
                        build.Path,
                        new() { BuildUpload = uploadId, AssetType = BuildUploadFileAssetType.Asset, Uti = build.Uti },
                        how,
                        cancellationToken).ConfigureAwait(false);
                    break;
            }
        }
        catch (AppStoreConnectException e)
        {
            throw await AbandonAsync(uploadId, isOwn: earlier is null, e, cancellationToken).ConfigureAwait(false);
        }
    }

    // An upload that can be continued is kept, so that the next run sends only the missing parts. Otherwise, it would block the build number, so it is deleted if this run created it.
    private async Task<BuildUploadException> AbandonAsync(string uploadId, bool isOwn, AppStoreConnectException error, CancellationToken cancellationToken)
    {
        bool canContinue = error is AppStoreConnectUploadException { CanContinue: true } or AppStoreConnectConnectionException or { StatusCode: >= System.Net.HttpStatusCode.InternalServerError };
        string next;
        if (canContinue)
        {
            next = "Run the same upload again. It sends only the missing parts.";
        }
        else
        {
            string remedy = $"Delete it (DELETE /v1/buildUploads/{uploadId}), or increase the build number.";
            bool? isDeleted = isOwn ? await TryDeleteAsync(uploadId, cancellationToken).ConfigureAwait(false) : false;
            next = isDeleted == true ? "The reserved build number was released. Nothing of this upload remains."
                : isDeleted is null ? $"It is not known whether the upload {uploadId} was deleted. If it still exists, it reserves the build number. {remedy}"
                : $"The upload {uploadId} still reserves the build number. {remedy}";
        }

        return new($"Build {build} was not uploaded from {build.Path}: {error.Message}\n{next}", error)
        {
            BuildUploadId = uploadId,
            CanContinue = canContinue,
            Details = (error as AppStoreConnectUploadException)?.Details ?? [],
        };
    }

    // Null if it is not known.
    private async Task<bool?> TryDeleteAsync(string uploadId, CancellationToken cancellationToken)
    {
        try
        {
            await client.V1.BuildUploads[uploadId].DeleteAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AppStoreConnectException e)
        {
            // The caller needs the error of the upload, not this one.
            return e.MayHaveBeenApplied ? null : false;
        }
    }

    private async Task<BuildUpload> WaitUntilAcceptedAsync(string uploadId, CancellationToken cancellationToken)
    {
        Document<BuildUpload> document = await client.V1.BuildUploads[uploadId].WaitAsync(options.Wait, cancellationToken).ConfigureAwait(false);
        BuildUpload upload = document.Data;
        return upload.State?.State == BuildUploadState.Failed ? throw Refused(upload) : upload;
    }

    private BuildUploadException Refused(BuildUpload upload)
    {
        UploadDetail[] details = DetailsOf(upload.State?.Errors);
        string[] lines =
        [
            $"Apple rejected build {build} ({build.Path}).",
            .. details.Length == 0 ? ["No reason was given."] : details.Select(detail => $"  {detail}"),
            .. BuildFailureAdvice.For(details),
            "A rejected build requires a new build number (CFBundleVersion).",
        ];
        return new(string.Join('\n', lines)) { BuildUploadId = upload.Id, Details = details };
    }

    private async Task<Build?> WaitForBuildAsync(BuildUpload accepted, CancellationToken cancellationToken)
    {
        string? buildId = accepted.Build.Id ?? await FindBuildAsync(accepted.Id, cancellationToken).ConfigureAwait(false);
        if (buildId is null)
        {
            return options.Until == BuildUntil.Accepted ? null : throw new BuildUploadException(
                $"Build {build} was accepted, but the service returned no build for the upload {accepted.Id}. Look for it under TestFlight in App Store Connect.")
            { BuildUploadId = accepted.Id };
        }

        if (options.Until == BuildUntil.Accepted)
        {
            return (await client.V1.Builds[buildId].GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Data;
        }

        Build done = (await client.V1.Builds[buildId].WaitAsync(options.Wait, cancellationToken).ConfigureAwait(false)).Data;
        return done.ProcessingState == BuildProcessingState.Failed || done.ProcessingState == BuildProcessingState.Invalid
            ? throw new BuildUploadException($"Build {build} was uploaded, but its processing ended with {done.ProcessingState}. Apple sends the reasons by email. A new build requires a new build number (CFBundleVersion).")
            {
                BuildUploadId = accepted.Id,
                BuildId = done.Id,
            }
            : done;
    }

    // The response of the wait may lack the relationship's data, which is returned only with include.
    private async Task<string?> FindBuildAsync(string uploadId, CancellationToken cancellationToken)
    {
        Document<BuildUpload> upload = await client.V1.BuildUploads[uploadId]
            .GetAsync(configuration => configuration.QueryParameters.Include = [BuildUploadInclude.Build], cancellationToken)
            .ConfigureAwait(false);
        return upload.Data.Build.Id;
    }

    private static UploadDetail[] DetailsOf(IReadOnlyList<StateDetail>? details) => [.. (details ?? []).Select(detail => new UploadDetail(detail.Code, detail.Description))];
}
