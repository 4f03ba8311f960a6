namespace AppStoreConnect.Workflows.Builds;

/// <summary>Explains why a build number is refused: the number, what uses it, and the highest one in use, so that the next attempt can succeed.</summary>
internal static class BuildDuplicate
{
    public static async Task<BuildUploadException> ExplainAsync(
        AppStoreConnectClient client,
        BuildToUpload build,
        EarlierUpload? inTheWay,
        AppStoreConnectConflictException error,
        CancellationToken cancellationToken)
    {
        string? highest = await FindHighestAsync(client, build, cancellationToken).ConfigureAwait(false);
        string[] lines =
        [
            $"Build number {build.BundleVersion} of version {build.ShortVersion} for {build.Platform} is already in use.",
            .. highest is null ? Array.Empty<string>() : [$"The highest number in use is {highest}."],
            .. Describe(inTheWay),
            "Increase CFBundleVersion (CURRENT_PROJECT_VERSION) and build again.",
        ];
        return new(string.Join('\n', lines), error) { IsDuplicate = true, HighestBundleVersion = highest, BuildUploadId = inTheWay?.Upload.Id };
    }

    private static string[] Describe(EarlierUpload? inTheWay) => inTheWay is null
        ? []
        : inTheWay.Upload.State?.State == BuildUploadState.AwaitingUpload
            ? [$"It is reserved by the unfinished upload {inTheWay.Upload.Id} of another file. If that upload is not needed, delete it (DELETE /v1/buildUploads/{inTheWay.Upload.Id}) and run the upload again."]
            : [$"It was uploaded before, from another file (upload {inTheWay.Upload.Id}, {inTheWay.Upload.State?.State})."];

    // Uploads that are not builds yet reserve their numbers, too.
    private static async Task<string?> FindHighestAsync(AppStoreConnectClient client, BuildToUpload build, CancellationToken cancellationToken)
    {
        try
        {
            List<BuildNumber?> numbers = [];
            await foreach (BuildUpload upload in client.V1.Apps[build.App].BuildUploads
                .ListAsync(configuration =>
                {
                    configuration.QueryParameters.FilterPlatform = [build.Platform];
                    configuration.QueryParameters.Limit = 200;
                })
                .WithCancellation(cancellationToken)
                .ConfigureAwait(false))
            {
                if (BuildNumber.AreSame(upload.CfBundleShortVersionString, build.ShortVersion) && upload.Platform == build.Platform)
                {
                    numbers.Add(BuildNumber.Parse(upload.CfBundleVersion));
                }
            }

            await foreach (Build one in client.V1.Builds
                .ListAsync(configuration =>
                {
                    configuration.QueryParameters.FilterApp = [build.App];
                    configuration.QueryParameters.FilterPreReleaseVersionNumber = [build.ShortVersion];
                    configuration.QueryParameters.FilterPreReleaseVersionPlatform = [build.Platform];
                    configuration.QueryParameters.Limit = 200;
                })
                .WithCancellation(cancellationToken)
                .ConfigureAwait(false))
            {
                numbers.Add(BuildNumber.Parse(one.Version));
            }

            return numbers.Max()?.Text;
        }
        catch (AppStoreConnectException)
        {
            // A key that may upload is not always allowed to list. The duplicate is explained anyway.
            return null;
        }
    }
}
