namespace AppStoreConnect.Samples.ListAndPage;

/// <summary>Lists apps with their latest versions, then every build of the first app.</summary>
public static class ListAndPage
{
    /// <summary>Lists apps and builds, and prints the link to the next page after each page of builds.</summary>
    /// <param name="client">The client.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="startLink">A link that an earlier run printed. Null starts at the first page.</param>
    public static async Task RunAsync(AppStoreConnectClient client, TextWriter output, string? startLink = null)
    {
        // A single request returns the apps and their versions, with only the fields used here.
        Page<App> page = await client.V1.Apps.GetAsync(c =>
        {
            c.QueryParameters.Sort = [AppSort.Name];
            c.QueryParameters.Include = [AppInclude.AppStoreVersions];
            c.QueryParameters.FieldsApps = [AppField.Name, AppField.AppStoreVersions];
            c.QueryParameters.FieldsAppStoreVersions = [AppStoreVersionField.VersionString, AppStoreVersionField.AppVersionState];
            c.QueryParameters.LimitAppStoreVersions = 3;
        });
        foreach (App app in page.Data)
        {
            string versions = string.Join(", ", app.AppStoreVersions.In(page).Select(version => $"{version.VersionString} ({version.AppVersionState})"));
            await output.WriteLineAsync($"{app.Id} {app.Name}: {versions}");
        }

        if (page.Data is not [App first, ..])
        {
            return;
        }

        AsyncPageable<Build> builds = client.V1.Builds.ListAsync(
            c =>
            {
                c.QueryParameters.FilterApp = [first.Id];
                c.QueryParameters.Limit = 200;
            },
            new() { StartLink = startLink, Prefetch = true });
        await foreach (Page<Build> builtPage in builds.AsPages())
        {
            foreach (Build build in builtPage.Data)
            {
                await output.WriteLineAsync($"  build {build.Version} of {build.UploadedDate:yyyy-MM-dd}: {build.ProcessingState}");
            }

            await output.WriteLineAsync(builtPage.NextLink is { } next ? $"  more at {next}" : "  that is all");
        }
    }
}
