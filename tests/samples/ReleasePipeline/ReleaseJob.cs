using AppStoreConnect.Workflows;

namespace AppStoreConnect.Samples.ReleasePipeline;

/// <summary>Takes an .ipa to "Waiting for Review". Every step is idempotent: after a failure, run the job again to complete the remaining steps.</summary>
public static class ReleaseJob
{
    /// <summary>Uploads the build, distributes it to testers, writes the metadata, and submits the version.</summary>
    /// <param name="client">The client.</param>
    /// <param name="output">Where to write progress.</param>
    /// <param name="file">The .ipa or .pkg.</param>
    /// <param name="metadata">A metadata folder in fastlane's format.</param>
    /// <param name="group">The name of a TestFlight group.</param>
    /// <returns>0 if the version is submitted, or 1 if something is missing.</returns>
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
