using AppStoreConnect.Workflows;

namespace AppStoreConnect.Samples.BuildUpload;

/// <summary>Uploads a build with two statements.</summary>
public static class BuildUploadJob
{
    /// <summary>Uploads an .ipa or .pkg and prints the processed build.</summary>
    public static async Task RunAsync(AppStoreConnectClient client, TextWriter output, string file)
    {
        BuildUploadOutcome outcome = await client.UploadBuildAsync(file);
        await output.WriteLineAsync($"build {outcome.Build?.Version} of app {outcome.AppId}: {outcome.Build?.ProcessingState}");
    }
}
