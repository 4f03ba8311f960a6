namespace AppStoreConnect.Readme.Tests.Snippets;

/// <summary>Calls beyond the simplest ones.</summary>
internal static class Calls
{
    public static async Task PagingAsync(AppStoreConnectClient client, string appId)
    {
        #region paging
        AsyncPageable<Build> builds = client.V1.Builds.ListAsync(c => c.QueryParameters.FilterApp = [appId], new() { MaxItems = 500 });
        await foreach (Page<Build> page in builds.AsPages())
        {
            Console.WriteLine($"{page.Data.Count} of {page.Total}; continue with PagingOptions.StartLink = {page.NextLink}");
        }
        #endregion
    }

    public static async Task FilteringAsync(AppStoreConnectClient client)
    {
        #region filtering
        Page<App> page = await client.V1.Apps.GetAsync(c =>
        {
            c.QueryParameters.FilterAppStoreVersionsPlatform = [Platform.Ios];
            c.QueryParameters.Include = [AppInclude.AppStoreVersions];
            c.QueryParameters.FieldsApps = [AppField.Name, AppField.AppStoreVersions];
            c.QueryParameters.Sort = [AppSort.NameDescending];
            c.QueryParameters.Limit = 50;
        });
        foreach (App app in page.Data)
        {
            foreach (AppStoreVersion version in app.AppStoreVersions.In(page))
            {
                Console.WriteLine($"{app.Name} {version.VersionString}: {version.AppVersionState}");
            }
        }
        #endregion
    }

    public static async Task RelationshipsAsync(AppStoreConnectClient client, string appId, string groupId, string testerId)
    {
        #region relationships
        await client.V1.BetaGroups[groupId].Relationships.BetaTesters.PostAsync([testerId]);
        await client.V1.BetaGroups[groupId].Relationships.BetaTesters.DeleteAsync([testerId]);

        App app = (await client.V1.Apps[appId].GetAsync()).Data;
        await foreach (Build build in client.FollowAsync(app.Builds))
        {
            Console.WriteLine(build.Version);
        }
        #endregion
    }

    public static async Task<string> EnumsAsync(AppStoreConnectClient client, string deviceId)
    {
        #region enums
        Document<Device> device = await client.V1.Devices[deviceId].GetAsync();
        string advice = device.Data.Status?.Value switch
        {
            DeviceStatus.Values.Enabled => "ready",
            DeviceStatus.Values.Processing => "wait a day",
            string other => $"look into it: {other}",   // a value that Apple added later
            null => "unknown",
        };
        #endregion
        return advice;
    }

    public static async Task UpdatesAsync(AppStoreConnectClient client, string localizationId)
    {
        #region updates
        // Sends the name, and the subtitle as null, which clears it. Sends nothing else.
        await client.V1.AppInfoLocalizations[localizationId].PatchAsync(new() { Name = "Atlas", Subtitle = null });
        #endregion
    }

    public static async Task ErrorsAsync(AppStoreConnectClient client, BundleIdCreateRequest request)
    {
        #region errors
        try
        {
            await client.V1.BundleIds.PostAsync(request);
        }
        catch (AppStoreConnectConflictException e) when (e.HasCode("ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE"))
        {
            Console.WriteLine(e.Message);   // method and path, all errors with their associated errors, the request id
        }
        catch (AppStoreConnectException e) when (e.MayHaveBeenApplied)
        {
            Console.WriteLine($"{e.StatusCode}: check whether it exists before sending it again");
        }
        #endregion
    }

    public static async Task RawAsync(AppStoreConnectClient client)
    {
        #region raw
        RawResponse response = await client.SendAsync(HttpMethod.Get, "/v1/apps?limit=1");
        Console.WriteLine(response.Text);
        #endregion
    }

    public static async Task<int> BulkAsync(AppStoreConnectClient client, string groupId, IReadOnlyList<string> emails)
    {
        #region bulk
        IReadOnlyList<BulkOutcome<string, Document<BetaTester>>> outcomes = await Bulk.RunAsync(emails, (email, cancellationToken) =>
            client.V1.BetaTesters.PostAsync(new() { Email = email, BetaGroups = [groupId] }, cancellationToken: cancellationToken));
        foreach (var refused in outcomes.Where(outcome => !outcome.IsSuccess))
        {
            Console.WriteLine($"{refused.Item}: {refused.Error!.Message}");
        }
        #endregion
        return outcomes.Count(outcome => outcome.IsSuccess);
    }
}
