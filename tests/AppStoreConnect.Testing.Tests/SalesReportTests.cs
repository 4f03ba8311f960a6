namespace AppStoreConnect.Testing.Tests;

/// <summary>The available reports, and the responses if there is none. The tests of the Workflows package read their rows.</summary>
public sealed class SalesReportTests
{
    private const string Vendor = "filter[vendorNumber]=80012345";

    [Theory]
    [InlineData("SALES", "SUMMARY", "DAILY", "2026-01-30", 200, "")]
    [InlineData("SALES", "SUMMARY", "DAILY", "2026-01-31", 404, "not available yet")]
    [InlineData("SALES", "SUMMARY", "DAILY", "2025-01-30", 410, "no longer available")]
    [InlineData("SALES", "SUMMARY", "DAILY", "", 200, "")]
    [InlineData("SALES", "SUMMARY", "WEEKLY", "2026-01-25", 200, "")]
    [InlineData("SALES", "SUMMARY", "WEEKLY", "2026-01-26", 400, "filter[reportDate]")]
    [InlineData("SALES", "SUMMARY", "MONTHLY", "2025-12", 200, "")]
    [InlineData("SALES", "SUMMARY", "MONTHLY", "2026-01-01", 400, "filter[reportDate]")]
    [InlineData("SALES", "SUMMARY", "MONTHLY", "2026-01", 404, "not available yet")]
    [InlineData("SALES", "SUMMARY", "YEARLY", "2025", 200, "")]
    [InlineData("SALES", "SUMMARY", "YEARLY", "1999", 200, "")]
    [InlineData("SALES", "DETAILED", "DAILY", "2026-01-30", 400, "filter[reportSubType]")]
    [InlineData("SUBSCRIPTION", "SUMMARY", "WEEKLY", "2026-01-25", 400, "filter[frequency]")]
    [InlineData("SUBSCRIPTION", "SUMMARY", "DAILY", "2026-01-30", 404, "There were no sales for the date specified.")]
    [InlineData("SALES", "SUMMARY", "DAILY", "2026-01-30&filter[version]=9_9", 400, "filter[version]")]
    public async Task Sales_ByTypeAndDate_AreAnsweredAsTheServiceDoes(string type, string subType, string frequency, string date, int status, string says) => await ExpectAsync(
        $"/v1/salesReports?{Vendor}&filter[reportType]={type}&filter[reportSubType]={subType}&filter[frequency]={frequency}{(date.Length == 0 ? "" : $"&filter[reportDate]={date}")}", status, says);

    [Theory]
    [InlineData("FINANCIAL", "ZZ", "2026-03", 404, "There were no sales")]
    [InlineData("FINANCIAL", "ZZ", "2026-02", 200, "")]
    [InlineData("FINANCIAL", "JP", "2026-02", 404, "There were no sales")]
    [InlineData("FINANCIAL", "Z1", "2026-02", 400, "filter[regionCode]")]
    [InlineData("FINANCE_DETAIL", "Z1", "2026-02", 200, "")]
    [InlineData("FINANCE_DETAIL", "US", "2026-02", 400, "filter[regionCode]")]
    [InlineData("FINANCIAL", "ZZ", "0000-00", 400, "filter[reportDate]")]
    public async Task Finance_ByRegionAndMonth_IsAnsweredAsTheServiceDoes(string type, string region, string date, int status, string says) => await ExpectAsync(
        $"/v1/financeReports?{Vendor}&filter[reportType]={type}&filter[regionCode]={region}&filter[reportDate]={date}", status, says);

    private static async Task ExpectAsync(string path, int status, string says)
    {
        var clock = new FakeClock();
        // After 5 am in California.
        clock.Advance(TimeSpan.FromHours(5));
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(new FakeOptions { Time = clock, Authorization = new() { Required = false } },
            TestContext.Current.CancellationToken);
        using var client = new TestClient(service);
        service.Data.Add("apps", "1", new { name = "Atlas" });
        Answer answer = await client.GetAsync(path, "application/a-gzip");
        Assert.True(answer.Status == status, answer.Text);
        Assert.Equal(status == 200, answer.ContentType == "application/a-gzip");
        Assert.Contains(says, status == 200 ? "" : answer.Text, StringComparison.Ordinal);
    }
}
