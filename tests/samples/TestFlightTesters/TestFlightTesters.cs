namespace AppStoreConnect.Samples.TestFlightTesters;

/// <summary>A TestFlight group with the newest build and its testers; run twice, it changes nothing the second time.</summary>
public static class TestFlightTesters
{
    /// <summary>Finds or makes the group, gives it the newest valid build, and puts testers into it who are not in it yet.</summary>
    /// <exception cref="InvalidOperationException">There is no app of that bundle id.</exception>
    public static async Task RunAsync(AppStoreConnectClient client, TextWriter output, string bundleId, string groupName, IReadOnlyList<string> emails)
    {
        // The service's filters also find what only begins with, or contains, the value: compare before you act.
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

        // Eight at a time, which is what the service bears; one refused address does not end the rest.
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
