namespace AppStoreConnect.Samples.Demo;

/// <summary>Listing, paging, creating, updating, and an error with its message.</summary>
public static class Demo
{
    /// <summary>Makes the calls and tells what came of them.</summary>
    public static async Task RunAsync(AppStoreConnectClient client, TextWriter output)
    {
        await output.WriteLineAsync("\nList apps, sorted by name, only the fields that are shown:");
        Page<App> apps = await client.V1.Apps.GetAsync(c =>
        {
            c.QueryParameters.Sort = [AppSort.Name];
            c.QueryParameters.FieldsApps = [AppField.Name, AppField.BundleId];
        });
        foreach (App app in apps.Data)
        {
            await output.WriteLineAsync($"  {app.Id}  {app.Name,-8} {app.BundleId}");
        }

        await output.WriteLineAsync("\nEvery build of the first app, 50 a page, in one loop:");
        int builds = 0;
        await foreach (Page<Build> page in client.V1.Builds.ListAsync(c =>
        {
            c.QueryParameters.FilterApp = [apps.Data[0].Id];
            c.QueryParameters.Limit = 50;
        }).AsPages())
        {
            builds += page.Data.Count;
            await output.WriteLineAsync($"  a page of {page.Data.Count}, {builds} of {page.Total} so far");
        }

        await output.WriteLineAsync("\nCreate a bundle id:");
        var request = new BundleIdCreateRequest { Name = "Falcon", Identifier = "com.example.falcon", Platform = BundleIdPlatform.Ios };
        Document<BundleId> created = await client.V1.BundleIds.PostAsync(request);
        await output.WriteLineAsync($"  {created.Data.Id}  {created.Data.Name} {created.Data.Identifier} for {created.Data.Platform}");

        await output.WriteLineAsync("\nRename it; only what is assigned is sent:");
        Document<BundleId> renamed = await client.V1.BundleIds[created.Data.Id].PatchAsync(new() { Name = "Falcon 2" });
        await output.WriteLineAsync($"  {renamed.Data.Id}  {renamed.Data.Name}");

        await output.WriteLineAsync("\nCreate it once more, which the service refuses:");
        try
        {
            await client.V1.BundleIds.PostAsync(request);
        }
        catch (AppStoreConnectConflictException e)
        {
            await output.WriteLineAsync($"  {e.GetType().Name}: {e.Message.ReplaceLineEndings("\n  ")}");
        }

        await output.WriteLineAsync("\nAsk for an app with a parameter that does not exist there:");
        try
        {
            await client.SendAsync(HttpMethod.Get, "/v1/apps?filter[colour]=red");
        }
        catch (AppStoreConnectException e)
        {
            await output.WriteLineAsync($"  {e.GetType().Name}: {e.Message.ReplaceLineEndings("\n  ")}");
        }
    }
}
