using AppStoreConnect.Testing;

namespace AppStoreConnect.Workflows.Tests.Reports;

/// <summary>The row readers can read the reports of the fake service: all columns exist, and all values are valid.</summary>
public sealed class FakeServiceReportTests
{
    private const string Vendor = "80012345";
    private static readonly DateOnly s_day = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-3));

    [Fact]
    public async Task SalesOfAllKinds_OfTheFake_AreTyped()
    {
        await using WorkflowService service = await StartAsync();
        ReportsClient reports = service.Client.Reports;
        Report<SalesRow> sales = await reports.SalesAsync(Vendor, s_day);
        Assert.Equal((2, 0, "Atlas", s_day, "6446000001"), (sales.Rows.Count, sales.ProblemCount, sales.Rows[0].Title, sales.Rows[0].BeginDate, sales.Rows[0].AppleIdentifier));
        Assert.True(sales.Rows[0] is { Units: > 0, DeveloperProceeds: > 0, CustomerPrice: > 0 });
        Assert.Equal(0, (await reports.PreOrdersAsync(Vendor, s_day)).ProblemCount);
        Report<SubscriptionRow> subscriptions = await reports.SubscriptionsAsync(Vendor, s_day);
        Assert.Equal(("Pro", "sub-1", 0), (subscriptions.Rows[0].SubscriptionName, subscriptions.Rows[0].SubscriptionAppleId, subscriptions.ProblemCount));
        Assert.NotNull(subscriptions.Rows[0].Subscribers);
        Report<SubscriptionEventRow> events = await reports.SubscriptionEventsAsync(Vendor, s_day);
        Assert.Equal((s_day, "Renew", 0), (events.Rows[0].EventDate, events.Rows[0].Event, events.ProblemCount));
        Report<SubscriberRow> subscribers = await reports.SubscribersAsync(Vendor, s_day);
        Assert.Equal((s_day, 0), (subscribers.Rows[0].EventDate, subscribers.ProblemCount));
        Assert.NotNull(subscribers.Rows[0].SubscriberId);
        Assert.Equal(ReportOutcome.NotYet, (await reports.SalesAsync(Vendor, s_day.AddDays(10))).Outcome);
        Assert.Equal(ReportOutcome.Gone, (await reports.SalesAsync(Vendor, s_day.AddDays(-400))).Outcome);
        Assert.Equal(ReportOutcome.NoSales, (await reports.GetAsync(new() { VendorNumber = Vendor, Period = s_day, Type = SalesReportType.WinBackEligibility })).Outcome);
        Assert.All(service.Service.Requests, request => Assert.Empty(request.Violations));
    }

    [Fact]
    public async Task Finance_OfTheFake_IsTyped()
    {
        await using WorkflowService service = await StartAsync();
        FinanceReport report = await service.Client.Reports.FinanceAsync(Vendor, 2026, 2);
        Assert.Equal((2, 2, 0), (report.Rows.Count, report.Summary.Count, report.ProblemCount));
        Assert.Equal(report.Rows.Sum(row => row.ExtendedPartnerShare), report.Summary.Sum(row => row.ExtendedPartnerShare));
        Assert.Equal((new DateOnly(2025, 11, 1), new DateOnly(2025, 11, 30)), (report.Rows[0].StartDate, report.Rows[0].EndDate));
        FinanceReport detail = await service.Client.Reports.FinanceDetailAsync(Vendor, 2026, 2);
        Assert.Equal((2, 0, "Example Inc."), (detail.Rows.Count, detail.ProblemCount, detail.Preamble["Vendor Name"]));
        Assert.Equal("6446000001", detail.Rows[0].Sku);
    }

    [Fact]
    public async Task Analytics_OfTheFake_AreReadWithoutDoubleDays()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync();
        using AppStoreConnectClient client = service.CreateClient();
        App app = service.Add(new App { Name = "Atlas" });
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        AnalyticsReportRows none = await client.Analytics.GetAsync(app.Id, "App Downloads Standard", today, today.AddDays(10));
        Assert.Equal(ReportOutcome.NotYet, none.Outcome);
        service.Advance(TimeSpan.FromDays(8));
        AnalyticsReportRows report = await client.Analytics.GetAsync(app.Id, "App Downloads Standard", today, today.AddDays(6));
        var days = new Dictionary<DateOnly, int>();
        await foreach (ReportRow row in report)
        {
            days[row.Date("Date")!.Value] = days.GetValueOrDefault(row.Date("Date")!.Value) + 1;
            Assert.NotNull(row.Decimal("Counts"));
        }

        Assert.Equal(7, days.Count);
        Assert.All(days.Values, rows => Assert.Equal(2, rows));
        Assert.All(service.Requests, request => Assert.Empty(request.Violations));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Analytics.GetAsync(app.Id, "No such report", today, today));
    }

    [Fact]
    public async Task Analytics_WithAKeyOfAnotherRole_NamesTheRole()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync();
        using AppStoreConnectClient client = service.CreateClient(service.AddKey(KeyRole.Sales));
        App app = service.Add(new App { Name = "Atlas" });
        await Assert.ThrowsAsync<AppStoreConnectMissingRoleException>(() => client.Analytics.EnsureRequestAsync(app.Id));
    }

    private static async Task<WorkflowService> StartAsync()
    {
        WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        service.Data.Add("subscriptions", "sub-1", new { name = "Pro", productId = "com.example.pro" });
        return service;
    }
}
