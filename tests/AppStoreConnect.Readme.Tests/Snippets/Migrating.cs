using AppStoreConnect.Workflows;

namespace AppStoreConnect.Readme.Tests.Snippets;

/// <summary>The calls in the tables of the migration guides. Each is in one line here and is run.</summary>
internal static class Migrating
{
    public static void Keys(string issuerId, string text, string keyId)
    {
        _ = AppStoreConnectKey.FromFile("AuthKey_2X9R4HXF34.p8", issuerId);
        _ = AppStoreConnectKey.FromText(text, keyId, issuerId);
        _ = AppStoreConnectKey.FromJsonFile("api_key.json");
    }

    public static async Task ReadAsync(AppStoreConnectClient client, string appId)
    {
        _ = await client.V1.Apps.GetAsync();
        _ = await client.V1.Apps.GetAsync(c => c.QueryParameters.FilterBundleId = ["com.example.atlas"]);
        _ = await client.V1.Apps.GetAsync(c => c.QueryParameters.FieldsApps = [AppField.Name, AppField.BundleId]);
        _ = await client.V1.Apps.ListAsync(c => c.QueryParameters.FilterBundleId = ["com.example.atlas"]).FirstOrDefaultAsync(app => app.BundleId == "com.example.atlas");
        _ = await client.V1.Apps.GetAsync(c => { c.QueryParameters.Sort = [AppSort.BundleId]; c.QueryParameters.FieldsApps = [AppField.Name]; c.QueryParameters.Limit = 5; });
        await foreach (App app in client.V1.Apps.ListAsync())
        {
            Console.WriteLine(app.Name);
        }

        _ = await client.V1.Builds.GetAsync(c => { c.QueryParameters.FilterApp = [appId]; c.QueryParameters.Limit = 10; });
        _ = await client.V1.Builds.GetAsync(c => { c.QueryParameters.FilterApp = [appId]; c.QueryParameters.Sort = [BuildSort.VersionDescending]; c.QueryParameters.Limit = 1; });
        await foreach (BetaGroup group in client.V1.Apps[appId].BetaGroups.ListAsync())
        {
            Console.WriteLine(group.Name);
        }

        await foreach (Certificate certificate in client.V1.Certificates.ListAsync())
        {
            Console.WriteLine(certificate.DisplayName);
        }

        Page<App> page = await client.V1.Apps.GetAsync(c => c.QueryParameters.Include = [AppInclude.Builds]);
        string? name = page.Data[0].Name;
        IReadOnlyList<Build> builds = page.Data[0].Builds.In(page);
        Console.WriteLine($"{name}: {builds.Count}");
        Microsoft.Kiota.Abstractions.RequestInformation information = client.V1.Apps.ToGetRequestInformation();
        Console.WriteLine(information.HttpMethod);
        try
        {
            await client.V1.Apps["0"].GetAsync();
        }
        catch (AppStoreConnectException e)
        {
            Console.WriteLine($"{e.StatusCode} {e.Errors[0].Code}: {e.Errors[0].Detail}");
        }
    }

    public static async Task TestFlightAsync(AppStoreConnectClient client, string appId, string buildId, string groupId, string testerId)
    {
        await client.V1.BetaGroups.PostAsync(new() { Name = "Colleagues", App = appId });
        await client.V1.Builds[buildId].Relationships.BetaGroups.PostAsync([groupId]);
        await client.V1.BetaGroups[groupId].Relationships.Builds.PostAsync([buildId]);
        await client.V1.BetaTesters.PostAsync(new() { Email = "ada@example.com", FirstName = "Ada", BetaGroups = [groupId] });
        await client.V1.BetaGroups[groupId].Relationships.BetaTesters.DeleteAsync([testerId]);
        await client.V1.BetaAppReviewSubmissions.PostAsync(new() { Build = buildId });
    }

    public static async Task SigningAsync(AppStoreConnectClient client, string password, string certificateId, string deviceId)
    {
        BundleId bundleId = (await client.V1.BundleIds.PostAsync(new() { Name = "Eagle", Identifier = "com.example.eagle", Platform = BundleIdPlatform.Ios })).Data;
        await client.V1.Devices.PostAsync(new() { Name = "Test iPhone", Udid = "00008110-000A34E63C28801E", Platform = BundleIdPlatform.Ios });
        Profile profile = (await client.V1.Profiles.PostAsync(new() { Name = "CI", ProfileType = ProfileType.IosAppDevelopment, BundleId = bundleId, Certificates = [certificateId], Devices = [deviceId] })).Data;
        string profileId = profile.Id;
        await client.V1.Profiles[profileId].DeleteAsync();
        await client.Signing.EnsureAsync(new() { BundleId = "com.example.atlas", ProfileType = ProfileType.IosAppStore, Store = SigningStore.Match("certificates", password) });
        await client.Devices.PlanAsync(DeviceList.Read("devices.txt"));
    }

    public static async Task ReleaseAsync(AppStoreConnectClient client, string versionId, string buildId, string setId)
    {
        await client.V1.AppScreenshots.UploadAsync("home.png", new() { AppScreenshotSet = setId });
        await client.UploadBuildAsync("Atlas.ipa");
        await client.Publishing.TestFlightAsync(buildId, new() { Groups = ["Friends"] });
        await client.Publishing.PlanMetadataAsync(versionId, "fastlane/metadata");
        await client.Publishing.PlanScreenshotsAsync(versionId, "fastlane/screenshots");
        await client.Publishing.PullMetadataAsync(versionId, "fastlane/metadata");
        await client.Publishing.SetWhatsNewAsync(versionId, new Dictionary<string, string?> { ["en-US"] = "Faster." });
        await client.Publishing.SubmitForReviewAsync(versionId, new() { BuildId = buildId });
    }

    public static async Task SalesAsync(AppStoreConnectClient client)
    {
        _ = await client.V1.SalesReports.GetAsync(c => c.QueryParameters = new() { FilterVendorNumber = ["80012345"], FilterReportType = [SalesReportType.Sales], FilterReportSubType = [SalesReportSubType.Summary], FilterFrequency = [SalesReportFrequency.Daily] });
    }
}
