namespace AppStoreConnect.Samples.TestFlightTesters;

/// <summary>Sets up a TestFlight group with the newest build and testers. A second run changes nothing.</summary>
public static class TestFlightTesters
{
    /// <summary>Finds or creates the group, and adds the newest valid build and all missing testers.</summary>
    /// <exception cref="InvalidOperationException">No app has this bundle ID.</exception>
    public static async Task RunAsync(AppStoreConnectClient client, TextWriter output, string bundleId, string groupName, IReadOnlyList<string> emails)
    {
        // The service's filters also match values that only contain or start with the text, so compare the results.
        App app = await client.V1.Apps.ListAsync(c => c.QueryParameters.FilterBundleId = [bundleId]).FirstOrDefaultAsync(found => found.BundleId == bundleId)
            ?? throw new InvalidOperationException($"No app has the bundle id {bundleId}.");

        AsyncPageable<BetaGroup> groups = client.V1.BetaGroups.ListAsync(c =>
        {
            c.QueryParameters.FilterApp = [app.Id];
            c.QueryParameters.FilterName = [groupName];
        });
        BetaGroup group = await groups.FirstOrDefaultAsync(found => found.Name == groupName)
            ?? (await client.V1.BetaGroups.PostAsync(new BetaGroupCreateRequest { Name = groupName, App = app.Id })).Data;
        await output.WriteLineAsync($"group {group.Name} ({group.Id})");

        Page<Build> builds = await client.V1.Builds.GetAsync(c =>
        {
            c.QueryParameters.FilterApp = [app.Id];
            c.QueryParameters.FilterProcessingState = [BuildProcessingState.Valid];
            c.QueryParameters.Sort = [BuildSort.UploadedDateDescending];
            c.QueryParameters.Limit = 1;
        });
        foreach (Build build in builds.Data)
        {
            await client.V1.BetaGroups[group.Id].Relationships.Builds.PostAsync([build.Id]);
            await output.WriteLineAsync($"build {build.Version}");
        }

        var present = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (BetaTester tester in client.V1.BetaGroups[group.Id].BetaTesters.ListAsync())
        {
            present.Add(tester.Email ?? "");
        }

        // Invites eight testers at a time to stay within the service's limits. A failed invitation doesn't stop the others.
        foreach (BulkOutcome<string, string> outcome in await Bulk.RunAsync(emails.Where(email => !present.Contains(email)), (email, token) => InviteAsync(client, group.Id, email, token)))
        {
            await output.WriteLineAsync(outcome.IsSuccess ? $"invited {outcome.Item}: {outcome.Result}" : $"not invited {outcome.Item}: {outcome.Error!.Message}");
        }
    }

    private static async Task<string> InviteAsync(AppStoreConnectClient client, string groupId, string email, CancellationToken cancellationToken)
    {
        var request = new BetaTesterCreateRequest { Email = email, BetaGroups = [groupId] };
        Document<BetaTester> tester = await client.V1.BetaTesters.PostAsync(request, cancellationToken: cancellationToken);
        return tester.Data.State?.Value ?? tester.Data.Id;
    }
}
