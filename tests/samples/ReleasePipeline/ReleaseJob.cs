using AppStoreConnect.Workflows;

namespace AppStoreConnect.Samples.ReleasePipeline;

/// <summary>From an .ipa to "Waiting for Review". Each step can be repeated: after a failure the whole job runs again, and does what is left.</summary>
public static class ReleaseJob
{
    /// <summary>Uploads, hands to testers, writes the metadata, submits.</summary>
    /// <param name="client">The client.</param>
    /// <param name="output">Where to tell of it.</param>
    /// <param name="file">The .ipa or .pkg.</param>
    /// <param name="metadata">A metadata folder in fastlane's layout.</param>
    /// <param name="group">The name of a TestFlight group.</param>
    /// <returns>0 if the version is submitted; 1 if something is missing, which is told.</returns>
    public static async Task<int> RunAsync(AppStoreConnectClient client, TextWriter output, string file, string metadata, string group)
    {
        BuildUploadOutcome upload = await client.UploadBuildAsync(file);
        string buildId = upload.Build!.Id;
        await output.WriteLineAsync($"build {upload.Build.Version}: {upload.Build.ProcessingState}");

        ChangePlan testing = await client.Publishing.TestFlightAsync(buildId, new() { Groups = [group] });
        await output.WriteLineAsync(testing.ToString());

        AppStoreVersion version = await client.Publishing.EnsureVersionAsync(upload.AppId, upload.Upload.Platform!.Value, upload.Upload.CfBundleShortVersionString!);
        ChangePlan texts = await client.Publishing.PlanMetadataAsync(version.Id, metadata);
        await texts.ApplyAsync();
        await output.WriteLineAsync(texts.ToString());

        SubmissionOutcome outcome = await client.Publishing.SubmitForReviewAsync(version.Id, new() { BuildId = buildId });
        foreach (Blocker blocker in outcome.Blockers)
        {
            await output.WriteLineAsync($"missing: {blocker}");
        }

        Document<AppStoreVersion> done = await client.V1.AppStoreVersions[version.Id].GetAsync();
        await output.WriteLineAsync($"version {done.Data.VersionString}: {(done.Data.AppVersionState == AppVersionState.WaitingForReview ? "Waiting for Review" : done.Data.AppVersionState)}");
        return outcome.IsSubmitted ? 0 : 1;
    }
}
