using System.IO.Compression;

namespace AppStoreConnect.Readme.Tests.Snippets;

/// <summary>The most common uses of the API.</summary>
internal static class EverydayTasks
{
    public static async Task ReadAsync(AppStoreConnectClient client)
    {
        #region list
        Page<App> apps = await client.V1.Apps.GetAsync();
        #endregion
        Assert.Equal("Atlas", apps.Data[0].Name);

        #region filter
        Page<App> found = await client.V1.Apps.GetAsync(c => c.QueryParameters.FilterBundleId = ["com.example.atlas"]);
        #endregion
        Assert.Equal("Atlas", found.Data[0].Name);

        #region exact
        App? atlas = await client.V1.Apps.ListAsync(c => c.QueryParameters.FilterBundleId = ["com.example.atlas"])
            .FirstOrDefaultAsync(app => app.BundleId == "com.example.atlas");
        #endregion
        Assert.Equal("Atlas", atlas?.Name);

        #region include
        Page<App> page = await client.V1.Apps.GetAsync(c => c.QueryParameters.Include = [AppInclude.Builds]);
        IReadOnlyList<Build> builds = page.Data[0].Builds.In(page);
        #endregion
        Assert.Equal(3, builds.Count);
    }

    public static async Task SignAsync(AppStoreConnectClient client, string certificateId)
    {
        #region create-bundle-id
        Document<BundleId> bundleId = await client.V1.BundleIds.PostAsync(
            new() { Name = "Falcon", Identifier = "com.example.falcon", Platform = BundleIdPlatform.Ios });
        #endregion
        #region register-device
        Document<Device> device = await client.V1.Devices.PostAsync(
            new() { Name = "Test iPhone", Udid = "00008110-000A34E63C28801E", Platform = BundleIdPlatform.Ios });
        #endregion
        #region create-profile
        Document<Profile> profile = await client.V1.Profiles.PostAsync(new()
        {
            Name = "CI", ProfileType = ProfileType.IosAppDevelopment,
            BundleId = bundleId.Data, Certificates = [certificateId], Devices = [device.Data],
        });
        #endregion
        Assert.Equal(ProfileType.IosAppDevelopment, profile.Data.ProfileType);
    }

    public static async Task PublishAsync(AppStoreConnectClient client, string appId, string versionId, string groupId, string setId)
    {
        #region invite-tester
        await client.V1.BetaTesters.PostAsync(new() { Email = "ada@example.com", FirstName = "Ada", BetaGroups = [groupId] });
        #endregion

        #region submit-version
        Document<ReviewSubmission> submission = await client.V1.ReviewSubmissions.PostAsync(new() { Platform = Platform.Ios, App = appId });
        await client.V1.ReviewSubmissionItems.PostAsync(new() { ReviewSubmission = submission.Data, AppStoreVersion = versionId });
        await client.V1.ReviewSubmissions[submission.Data.Id].PatchAsync(new() { Submitted = true });
        #endregion

        #region upload-screenshot
        Document<AppScreenshot> screenshot = await client.V1.AppScreenshots.UploadAsync("home.png", new() { AppScreenshotSet = setId });
        #endregion
        Assert.Equal("COMPLETE", screenshot.Data.AssetDeliveryState?.State?.Value);
    }

    public static async Task<string> ReportAsync(AppStoreConnectClient client)
    {
        #region sales-report
        await using Stream report = await client.V1.SalesReports.GetAsync(c => c.QueryParameters = new()
        {
            FilterVendorNumber = ["80012345"], FilterReportType = [SalesReportType.Sales], FilterReportSubType = [SalesReportSubType.Summary],
            FilterFrequency = [SalesReportFrequency.Daily], FilterReportDate = ["2026-01-31"],
        });
        #endregion
        using var rows = new StreamReader(new GZipStream(report, CompressionMode.Decompress));
        return await rows.ReadToEndAsync();
    }
}
