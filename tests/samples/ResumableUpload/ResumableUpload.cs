namespace AppStoreConnect.Samples.ResumableUpload;

/// <summary>Uploads a build file. Any process can resume the upload with its ID.</summary>
public static class ResumableUpload
{
    /// <summary>Starts or resumes the upload of a file.</summary>
    /// <param name="client">The client.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="file">The .ipa.</param>
    /// <param name="buildUpload">The ID of the build upload, from <c>POST /v1/buildUploads</c>.</param>
    /// <param name="unfinished">The ID of an interrupted upload. Null starts a new upload.</param>
    public static async Task RunAsync(AppStoreConnectClient client, TextWriter output, string file, string buildUpload, string? unfinished = null)
    {
        var options = new UploadOptions { Until = UploadUntil.Committed, Concurrency = 1 };
        try
        {
            Document<BuildUploadFile> done = unfinished is null
                ? await client.V1.BuildUploadFiles.UploadAsync(
                    file, new() { BuildUpload = buildUpload, AssetType = BuildUploadFileAssetType.Asset, Uti = BuildUploadFileUti.ComAppleIpa }, options)
                : await client.V1.BuildUploadFiles[unfinished].ContinueUploadAsync(file, options);
            await output.WriteLineAsync($"{done.Data.FileName} {done.Data.Id}: {done.Data.AssetDeliveryState?.State}");
        }
        catch (AppStoreConnectUploadException e) when (e.CanContinue)
        {
            await output.WriteLineAsync($"Continue with: ResumableUpload {file} {buildUpload} {e.ResourceId}");
            throw;
        }
    }
}
