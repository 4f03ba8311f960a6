using AppStoreConnect.Workflows;

namespace AppStoreConnect.Readme.Tests.Snippets;

/// <summary>Builds, reports, TestFlight, review, metadata, and prices.</summary>
internal static class ReleaseTasks
{
    public static async Task<Build?> UploadAsync(AppStoreConnectClient client)
    {
        #region build-upload
        BuildUploadOutcome outcome = await client.UploadBuildAsync("Atlas.ipa");       // or .pkg
        Console.WriteLine($"{outcome.Build?.Version} {outcome.Build?.ProcessingState}");
        #endregion
        return outcome.Build;
    }

    public static async Task<string?> UploadAgainAsync(AppStoreConnectClient client)
    {
        string? highest = null;
        #region build-upload-duplicate
        try
        {
            await client.UploadBuildAsync("Atlas.ipa", new() { Until = BuildUntil.Accepted });
        }
        catch (BuildUploadException e) when (e.IsDuplicate)
        {
            highest = e.HighestBundleVersion;       // the next build number of this version and platform must be higher
        }
        #endregion
        return highest;
    }

    public static AppPackage Read()
    {
        #region app-package
        AppPackage package = AppPackage.Read("Atlas.ipa");
        Console.WriteLine($"{package.BundleId} {package.ShortVersion} ({package.BundleVersion}) for {package.Platform}");
        #endregion
        return package;
    }

    public static async Task ReportsAsync(AppStoreConnectClient client, string appId)
    {
        #region sales-rows
        Report<SalesRow> sales = await client.Reports.SalesAsync("80012345", new DateOnly(2026, 1, 31));
        foreach (SalesRow row in sales.Rows)        // sales.Outcome: Rows, NoSales, NotYet, or Gone
        {
            Console.WriteLine($"{row.Sku} {row.Units} × {row.DeveloperProceeds} {row.CurrencyOfProceeds} {row.Row["Category"]}");
        }
        #endregion

        #region finance-rows
        FinanceReport finance = await client.Reports.FinanceAsync("80012345", 2026, 1);
        Console.WriteLine(finance.Summary.Where(row => row.PartnerShareCurrency == "EUR").Sum(row => row.ExtendedPartnerShare));
        #endregion

        #region large-report
        await using ReportStream<ReportRow> report = await client.Reports.OpenAsync(
            new() { VendorNumber = "80012345", Period = ReportPeriod.Month(2026, 1), Type = SalesReportType.Installs, SubType = SalesReportSubType.Detailed });
        await foreach (ReportRow row in report)
        {
            Console.WriteLine(row.Text);
        }
        #endregion

        #region analytics-rows
        await foreach (ReportRow row in await client.Analytics.GetAsync(appId, "App Downloads Standard", new(2026, 1, 1), new(2026, 1, 31)))
        {
            Console.WriteLine($"{row.Date("Date")} {row["Territory"]} {row.Decimal("Counts")}");
        }
        #endregion
    }

    public static async Task PublishAsync(AppStoreConnectClient client, string buildId, string versionId)
    {
        #region testflight
        await client.Publishing.TestFlightAsync(buildId, new() { Groups = ["Friends"], WhatsNew = new Dictionary<string, string?> { ["en-US"] = "Faster." } });
        #endregion

        #region phased-release
        await client.Publishing.EnablePhasedReleaseAsync(versionId);       // later: Pause…, Resume…, or CompletePhasedReleaseAsync
        #endregion

        #region submit
        SubmissionOutcome outcome = await client.Publishing.SubmitForReviewAsync(versionId, new() { BuildId = buildId });
        foreach (Blocker blocker in outcome.Blockers)       // empty if submitted
        {
            Console.WriteLine($"{blocker.Resource}: {blocker.Detail} {blocker.Remedy}");
        }
        #endregion
        Assert.True(outcome.IsSubmitted);

        #region cancel-review
        await client.Publishing.CancelReviewAsync(versionId);
        #endregion
    }

    public static async Task MetadataAsync(AppStoreConnectClient client, string versionId)
    {
        #region metadata
        ChangePlan plan = await client.Publishing.PlanMetadataAsync(versionId, "fastlane/metadata");
        Console.WriteLine(plan);            // ~ appInfoLocalizations  de-DE  name: "Atlas" → "Atlas 2"
        await plan.ApplyAsync();
        #endregion
        Assert.True(plan.IsApplied);

        #region metadata-pull
        await client.Publishing.PullMetadataAsync(versionId, "fastlane/metadata");
        #endregion

        #region screenshots
        ChangePlan images = await client.Publishing.PlanScreenshotsAsync(versionId, "fastlane/screenshots");
        await images.ApplyAsync();
        #endregion
    }

    public static async Task PricesAsync(AppStoreConnectClient client, string appId)
    {
        #region prices
        ChangePlan plan = await client.Publishing.PlanAppPricesAsync(appId, "USA", new Dictionary<string, decimal> { ["USA"] = 4.99m, ["DEU"] = 5.49m });
        Console.WriteLine(plan);
        await plan.ApplyAsync();
        #endregion

        #region price-not-offered
        try
        {
            await client.Publishing.PlanAppPricesAsync(appId, "USA", new Dictionary<string, decimal> { ["USA"] = 5.00m });
        }
        catch (PriceNotOfferedException e)
        {
            Console.WriteLine(e.Message);       // USA: 5 is not offered. The nearest are 4.99 and 5.99.
        }
        #endregion
    }
}
