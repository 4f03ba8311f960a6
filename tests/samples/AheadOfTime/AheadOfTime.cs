namespace AppStoreConnect.Samples.AheadOfTime;

/// <summary>Exercises the client in a trimmed or NativeAOT program.</summary>
public static class AheadOfTime
{
    /// <summary>Lists apps, creates a bundle ID, and prints the error when it's created again.</summary>
    /// <param name="client">The client.</param>
    /// <param name="output">Where to write the results.</param>
    /// <param name="identifier">The bundle ID to create.</param>
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

    /// <summary>Uploads a screenshot, reads a report row by row, and verifies a webhook notification.</summary>
    /// <param name="client">The client.</param>
    /// <param name="output">Where to write the results.</param>
    /// <param name="screenshotSet">The ID of the screenshot set.</param>
    public static async Task TransferAsync(AppStoreConnectClient client, TextWriter output, string screenshotSet)
    {
        Document<AppScreenshot> screenshot = await client.V1.AppScreenshots.UploadAsync(
            UploadSource.FromBytes("home.png", new byte[12_345]), new() { AppScreenshotSet = screenshotSet });
        await output.WriteLineAsync($"uploaded {screenshot.Data.FileName}: {screenshot.Data.AssetDeliveryState?.State}");

        Stream report = await client.V1.SalesReports.GetAsync(c => c.QueryParameters = new()
        {
            FilterVendorNumber = ["80012345"],
            FilterReportType = [SalesReportType.Sales],
            FilterReportSubType = [SalesReportSubType.Summary],
            FilterFrequency = [SalesReportFrequency.Daily],
        });
        int rows = 0;
        await foreach (ReportRow row in ReportReader.ReadAsync(report))
        {
            rows += row.Columns.Count > 0 ? 1 : 0;
        }

        await output.WriteLineAsync(rows > 0 ? "report read" : "report without rows");

        byte[] body = """{"data":{"type":"buildUploadStateUpdated","id":"N1","attributes":{"newState":"COMPLETE"},"relationships":{"instance":{"data":{"type":"buildUploads","id":"B1"}}}}}"""u8.ToArray();
        WebhookNotification notification = AppStoreConnectWebhook.Read(body, AppStoreConnectWebhook.Sign(body, "secret"), "secret");
        await output.WriteLineAsync(notification is BuildUploadStateUpdated e ? $"webhook {e.Instance.Id} {e.NewState}" : "webhook of another kind");
    }
}
