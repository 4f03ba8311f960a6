namespace AppStoreConnect.Samples.Demo;

/// <summary>Demonstrates listing, paging, creating, updating, and error handling.</summary>
public static class Demo
{
    /// <summary>Makes the calls and prints the results.</summary>
    public static async Task RunAsync(AppStoreConnectClient client, TextWriter output)
    {
        await output.WriteLineAsync("\nList apps sorted by name, requesting only the fields used:");
        Page<App> apps = await client.V1.Apps.GetAsync(c =>
        {
            c.QueryParameters.Sort = [AppSort.Name];
            c.QueryParameters.FieldsApps = [AppField.Name, AppField.BundleId];
        });
        foreach (App app in apps.Data)
        {
            await output.WriteLineAsync($"  {app.Id}  {app.Name,-8} {app.BundleId}");
        }

        await output.WriteLineAsync("\nList all builds of the first app in one loop, 50 per page:");
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

        await output.WriteLineAsync("\nRename it, sending only the assigned properties:");
        Document<BundleId> renamed = await client.V1.BundleIds[created.Data.Id].PatchAsync(new() { Name = "Falcon 2" });
        await output.WriteLineAsync($"  {renamed.Data.Id}  {renamed.Data.Name}");

        await output.WriteLineAsync("\nCreate it again, which the service rejects:");
        try
        {
            await client.V1.BundleIds.PostAsync(request);
        }
        catch (AppStoreConnectConflictException e)
        {
            await output.WriteLineAsync($"  {e.GetType().Name}: {e.Message.ReplaceLineEndings("\n  ")}");
        }

        await output.WriteLineAsync("\nList apps with a parameter that doesn't exist:");
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
