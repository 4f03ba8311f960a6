namespace AppStoreConnect.Samples.AheadOfTime;

/// <summary>Lists apps, creates a bundle id, and tells what the service says to a second one of the same identifier.</summary>
public static class AheadOfTime
{
    /// <summary>Makes the calls and tells what came of them.</summary>
    /// <param name="client">The client.</param>
    /// <param name="output">Where to tell of it.</param>
    /// <param name="identifier">The bundle id to create.</param>
    public static async Task RunAsync(AppStoreConnectClient client, TextWriter output, string identifier)
    {
        AsyncPageable<App> apps = client.V1.Apps.ListAsync(c =>
        {
            c.QueryParameters.Sort = [AppSort.Name];
            c.QueryParameters.Limit = 50;
        });
        await foreach (App app in apps)
        {
            await output.WriteLineAsync($"app {app.Id} {app.Name} {app.BundleId}");
        }

        var request = new BundleIdCreateRequest { Name = "Falcon", Identifier = identifier, Platform = BundleIdPlatform.Ios };
        Document<BundleId> created = await client.V1.BundleIds.PostAsync(request);
        await output.WriteLineAsync($"bundle id {created.Data.Identifier} for {created.Data.Platform}");
        try
        {
            await client.V1.BundleIds.PostAsync(request);
        }
        catch (AppStoreConnectConflictException e)
        {
            await output.WriteLineAsync($"refused {(int)e.StatusCode!} {e.RequestMethod} {e.RequestRoute}");
            foreach (ApiError error in e.Errors)
            {
                await output.WriteLineAsync($"  {error.Code} at {error.Source?.Pointer}: {error.Detail}");
            }
        }
    }
}
