using System.IO.Compression;
using System.Text;
using AppStoreConnect.Testing;
using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows.Tests.Reports;

/// <summary>Sales and finance reports in recorded layouts, and everything that can go wrong.</summary>
[Collection(MemoryCollection.Name)]
public sealed class ReportTests
{
    private const string Vendor = "80012345";
    private const string Head10 = "Provider\tProvider Country\tSKU\tDeveloper\tTitle\tVersion\tProduct Type Identifier\tUnits\tDeveloper Proceeds\tBegin Date\tEnd Date\tCustomer Currency\tCountry Code\t"
        + "Currency of Proceeds\tApple Identifier\tCustomer Price\tPromo Code\tParent Identifier\tSubscription\tPeriod\tCategory\tCMB\tDevice\tSupported Platforms\tProceeds Reason\tPreserved Pricing\tClient\tOrder Type";
    private static readonly DateOnly s_day = new(2026, 1, 31);

    [Fact]
    public async Task Sales_Layout10_IsTyped()
    {
        await using WorkflowService service = await WithReportAsync($"{Head10}\n{Row("ATLAS", "\"Open quote", "3", ".99")}\n{Row("ATLAS", "Atlas ", "-1", "-.7")}\n");

        Report<SalesRow> report = await service.Client.Reports.SalesAsync(Vendor, s_day);

        Assert.Equal((ReportOutcome.Rows, 2, 0), (report.Outcome, report.Rows.Count, report.ProblemCount));
        SalesRow row = report.Rows[0];
        Assert.Equal(("ATLAS", "\"Open quote", 3m, 0.99m), (row.Sku, row.Title, row.Units, row.DeveloperProceeds));
        Assert.Equal((s_day, s_day, "EUR", "DE", "USD"), (row.BeginDate, row.EndDate, row.CustomerCurrency, row.CountryCode, row.CurrencyOfProceeds));
        Assert.Equal((null, "1F", "6446000001", 0.99m), (row.PromoCode, row.ProductTypeIdentifier, row.AppleIdentifier, row.CustomerPrice));
        Assert.Equal((-1m, -0.7m), (report.Rows[1].Units, report.Rows[1].DeveloperProceeds));
    }

    [Fact]
    public async Task Sales_ColumnsReorderedRenamedAndNew_AreFoundByName()
    {
        await using WorkflowService service = await WithReportAsync("UNITS\tCOUNTRY_CODE\tShelf\tsku\n2\tUS\ttop\tATLAS\n");

        SalesRow row = Assert.Single((await service.Client.Reports.SalesAsync(Vendor, s_day)).Rows);

        Assert.Equal((2m, "US", "ATLAS", null), (row.Units, row.CountryCode, row.Sku, row.Title));
        Assert.Equal("top", row.Row["Shelf"]);
    }

    [Fact]
    public async Task Sales_NumberThatCantBeRead_IsNullAndKeptAndCounted()
    {
        await using WorkflowService service = await WithReportAsync("SKU\tUnits\tBegin Date\nATLAS\t1,5\t01/31/2026\nATLAS\t2\tsoon\n");

        Report<SalesRow> report = await service.Client.Reports.SalesAsync(Vendor, s_day);

        Assert.Equal((null, "1,5"), (report.Rows[0].Units, report.Rows[0].Row["Units"]));
        Assert.Null(report.Rows[1].BeginDate);
        Assert.Equal(["line 2, column 'Units': not a number: '1,5'", "line 3, column 'Begin Date': not a date: 'soon'"], report.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public async Task Sales_LineWithOtherColumnCount_IsKeptAndNamed()
    {
        await using WorkflowService service = await WithReportAsync("SKU\tUnits\nATLAS\t1\textra\nATLAS\n");

        Report<SalesRow> report = await service.Client.Reports.SalesAsync(Vendor, s_day);

        Assert.Equal(2, report.Rows.Count);
        Assert.Equal("ATLAS\t1\textra", report.Rows[0].Row.Text);
        Assert.Equal([(2, "3 values in 2 columns"), (3, "1 values in 2 columns")], report.Problems.Select(problem => (problem.Line, problem.Reason)));
    }

    [Theory]
    [InlineData("SKU\tUnits\r\nATLAS\t1\r\n", 1)]
    [InlineData("SKU\tUnits\nATLAS\t1", 1)]
    [InlineData("SKU\tUnits\n", 0)]
    [InlineData("", 0)]
    public async Task Sales_LineEndsAndEmptyFiles_AreRead(string text, int rows)
    {
        await using WorkflowService service = await WithReportAsync(text);

        Report<SalesRow> report = await service.Client.Reports.SalesAsync(Vendor, s_day);

        Assert.Equal((ReportOutcome.Rows, rows), (report.Outcome, report.Rows.Count));
    }

    [Fact]
    public async Task Sales_PlainText_IsReadToo()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.Service.Script(RequestMatch.Get("/v1/salesReports"), Behaviors.Fixed(Reply.Text(200, "application/a-gzip", "SKU\tUnits\nATLAS\t1\n")));

        Assert.Single((await service.Client.Reports.SalesAsync(Vendor, s_day)).Rows);
    }

    [Fact]
    public async Task Sales_CutGzip_ThrowsInsteadOfAPartOfTheReport()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        byte[] whole = Gzip($"SKU\tUnits\n{string.Concat(Enumerable.Range(0, 5000).Select(i => $"ATLAS{i * 7919}\t{i}\n"))}");
        Answer(service, "/v1/salesReports", whole.AsMemory(0, whole.Length / 2));

        await Assert.ThrowsAsync<AppStoreConnectReportException>(() => service.Client.Reports.SalesAsync(Vendor, s_day));
    }

    [Theory]
    [InlineData(404, "There were no sales for the date specified.", ReportOutcome.NoSales)]
    [InlineData(404, "Report is not available yet. Daily reports are available by 8 am PT.", ReportOutcome.NotYet)]
    [InlineData(410, "Report is no longer available. Daily reports are kept for 365 days.", ReportOutcome.Gone)]
    public async Task Sales_NoRows_IsAnOutcomeWithApplesSentence(int status, string sentence, ReportOutcome outcome)
    {
        await using WorkflowService service = await WithErrorAsync("/v1/salesReports", status, sentence);

        Report<SalesRow> report = await service.Client.Reports.SalesAsync(Vendor, s_day);

        Assert.Equal((outcome, sentence, 0), (report.Outcome, report.Answer, report.Rows.Count));
    }

    [Theory]
    [InlineData(404, "The vendor is unknown.")]
    [InlineData(400, "There were no sales for the date specified.")]
    public async Task Sales_UnknownSentence_IsThrown(int status, string sentence)
    {
        await using WorkflowService service = await WithErrorAsync("/v1/salesReports", status, sentence);

        AppStoreConnectException error = await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => service.Client.Reports.SalesAsync(Vendor, s_day));

        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sales_KeyWithoutTheRole_SaysWhichRole()
    {
        await using WorkflowService service = await WithErrorAsync("/v1/salesReports", 403, "The API key in use does not allow this request");

        AppStoreConnectMissingRoleException error = await Assert.ThrowsAsync<AppStoreConnectMissingRoleException>(() => service.Client.Reports.SalesAsync(Vendor, s_day));

        Assert.Contains("Finance", error.Roles, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sales_DefaultVersionAndPeriod_AreSent()
    {
        await using WorkflowService service = await WithReportAsync("SKU\n");

        await service.Client.Reports.SalesAsync(Vendor, ReportPeriod.Month(2026, 1));
        await service.Client.Reports.SubscriptionsAsync(Vendor, s_day);

        RecordedRequest[] requests = [.. service.Service.Requests];
        Assert.Equal(("SALES", "SUMMARY", "MONTHLY", "2026-01", "1_0"), Asked(requests[0]));
        Assert.Equal(("SUBSCRIPTION", "SUMMARY", "DAILY", "2026-01-31", "1_3"), Asked(requests[1]));

        static (string?, string?, string?, string?, string?) Asked(RecordedRequest request) => (
            request.Parameter("filter[reportType]"), request.Parameter("filter[reportSubType]"), request.Parameter("filter[frequency]"), request.Parameter("filter[reportDate]"),
            request.Parameter("filter[version]"));
    }

    [Fact]
    public async Task Get_CombinationThatAppleDoesNotHave_IsRejectedBeforeSending()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.Reports.GetAsync(
            new() { VendorNumber = Vendor, Period = ReportPeriod.Year(2025), Type = SalesReportType.Subscription }));

        Assert.Contains("There is no SUBSCRIPTION YEARLY report. Supported reports: SUBSCRIPTION SUMMARY DAILY.", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, service.Service.RequestCount);
    }

    [Fact]
    public async Task Get_VersionSetByHand_GoesThrough()
    {
        await using WorkflowService service = await WithReportAsync("SKU\n");

        await service.Client.Reports.GetAsync(new() { VendorNumber = Vendor, Period = ReportPeriod.Year(2025), Type = SalesReportType.Subscription, Version = "1_4" });

        Assert.Equal("1_4", service.Service.Requests[^1].Parameter("filter[version]"));
    }

    [Fact]
    public void Rules_EveryType_HasACombinationAndDefaultVersion()
    {
        foreach (SalesReportRule rule in SalesReportRules.All)
        {
            ReportPeriod period = rule.Frequency.Value switch
            {
                "WEEKLY" => ReportPeriod.Week(new(2026, 2, 1)),
                "MONTHLY" => ReportPeriod.Month(2026, 1),
                "YEARLY" => ReportPeriod.Year(2025),
                _ => ReportPeriod.Day(s_day),
            };
            SalesReportRule resolved = SalesReportRules.Resolve(new() { VendorNumber = Vendor, Period = period, Type = rule.Type, SubType = rule.SubType });
            Assert.Equal(rule.Version, resolved.Version);
        }

        Assert.Equal(10, SalesReportRules.All.Select(rule => rule.Type.Value).Distinct().Count());
    }

    [Fact]
    public void Week_NotEndingOnSunday_IsRejectedWithTheRightDay() =>
        Assert.Contains("2026-02-01", Assert.Throws<ArgumentException>(() => ReportPeriod.Week(s_day)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("8001 2345")]
    [InlineData("Example Inc.")]
    public async Task Sales_VendorThatIsNoNumber_IsRejectedBeforeSending(string vendor)
    {
        await using WorkflowService service = await WorkflowService.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => service.Client.Reports.SalesAsync(vendor, s_day));

        Assert.Equal(0, service.Service.RequestCount);
    }

    [Fact]
    public async Task OpenSales_LargeReport_StreamsInConstantMemory()
    {
        const int Rows = 400_000;
        await using WorkflowService service = await WorkflowService.StartAsync(new() { Records = false });
        string row = Row("ATLAS", "Atlas", "1", ".99");
        string block = string.Concat(Enumerable.Repeat(row + "\n", 1000));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Head10 + "\n"));
            byte[] bytes = Encoding.UTF8.GetBytes(block);
            for (int i = 0; i < Rows / 1000; i++)
            {
                gzip.Write(bytes);
            }
        }

        Answer(service, "/v1/salesReports", packed.ToArray());
        await using ReportStream<SalesRow> report = await service.Client.Reports.OpenSalesAsync(Vendor, s_day);
        GC.Collect();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        (int count, decimal units, long most) = (0, 0m, 0);
        await foreach (SalesRow one in report)
        {
            units += one.Units ?? 0;
            if (++count % 100_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal((Rows, (decimal)Rows, 0), (count, units, report.ProblemCount));
        Assert.InRange(most, long.MinValue, 8 * 1024 * 1024);
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (SalesRow _ in report)
            {
            }
        });
    }

    [Fact]
    public async Task Problems_Many_AreCountedAndTheFirstHundredKept()
    {
        await using WorkflowService service = await WithReportAsync("SKU\tUnits\n" + string.Concat(Enumerable.Repeat("A\tx\n", 250)));

        Report<SalesRow> report = await service.Client.Reports.SalesAsync(Vendor, s_day);

        Assert.Equal((250, 250, 100), (report.Rows.Count, report.ProblemCount, report.Problems.Count));
    }

    [Fact]
    public async Task SubscriptionReports_AreTyped()
    {
        await using WorkflowService service = await WithReportAsync(
            "Event Date\tEvent\tApp Name\tSubscription Name\tPromotional Offer Name\tQuantity\tOriginal Start Date\tActive Standard Price Subscriptions\tSubscriber ID\tUnits\n"
            + "2026-01-31\tRenew\tAtlas\tPro\tSpring\t4\t2025-12-31\t12\t999\t1\n");

        SubscriptionEventRow happened = Assert.Single((await service.Client.Reports.SubscriptionEventsAsync(Vendor, s_day)).Rows);
        SubscriptionRow active = Assert.Single((await service.Client.Reports.SubscriptionsAsync(Vendor, s_day)).Rows);
        SubscriberRow subscriber = Assert.Single((await service.Client.Reports.SubscribersAsync(Vendor, s_day)).Rows);

        Assert.Equal((s_day, "Renew", "Pro", "Spring", 4), (happened.EventDate, happened.Event, happened.SubscriptionName, happened.SubscriptionOfferName, happened.Quantity));
        Assert.Equal(12, active.ActiveStandardPriceSubscriptions);
        Assert.Equal(("999", 1m), (subscriber.SubscriberId, subscriber.Units));
    }

    [Fact]
    public async Task Finance_TwoTables_AreBothRead()
    {
        await using WorkflowService service = await WithReportAsync(
            "Start Date\tEnd Date\tUPC\tVendor Identifier\tQuantity\tPartner Share\tExtended Partner Share\tPartner Share Currency\tSales or Return\tTitle\tCountry Of Sale\n"
            + "09/28/2025\t11/01/2025\t\tATLAS\t10\t.70\t7.00\tUSD\tS\tAtlas\tUS\n"
            + "09/28/2025\t11/01/2025\t\tATLAS\t-1\t.60\t-.60\tEUR\tR\tAtlas\tDE\n"
            + "Total_Rows\t2\n"
            + "Country Of Sale\tPartner Share Currency\tQuantity\tExtended Partner Share\nUS\tUSD\t10\t7.00\nDE\tEUR\t-1\t-.60\n",
            "/v1/financeReports");

        FinanceReport report = await service.Client.Reports.FinanceAsync(Vendor, 2026, 1);

        Assert.Equal((2, 2, "2", 0), (report.Rows.Count, report.Summary.Count, report.Preamble["Total_Rows"], report.ProblemCount));
        Assert.Equal(("ATLAS", "R", -0.60m, "DE"), (report.Rows[1].Sku, report.Rows[1].SaleOrReturn, report.Rows[1].ExtendedPartnerShare, report.Rows[1].CountryOfSale));
        Assert.Equal(6.40m, report.Summary.Sum(row => row.ExtendedPartnerShare));
        RecordedRequest request = Assert.Single(service.Service.Requests);
        Assert.Equal(("FINANCIAL", "ZZ", "2026-01"), (request.Parameter("filter[reportType]"), request.Parameter("filter[regionCode]"), request.Parameter("filter[reportDate]")));
    }

    [Fact]
    public async Task FinanceDetail_Preamble_IsRead()
    {
        await using WorkflowService service = await WithReportAsync(
            "Vendor Name\tExample Inc.\nStart Date\t11/30/2025\nEnd Date\t12/27/2025\n"
            + "Transaction Date\tSettlement Date\tApple Identifier\tSKU\tTitle\tDeveloper Name\tProduct Type Identifier\tCountry of Sale\tQuantity\tPartner Share\tExtended Partner Share\tPartner Share Currency\tRegion\n"
            + "12/01/2025\t12/03/2025\t6446000001\tATLAS\tAtlas\tExample Inc.\t1F\tJP\t2\t100\t200\tJPY\tJP\n"
            + "Country Of Sale\tPartner Share Currency\tQuantity\tExtended Partner Share\nJP\tJPY\t2\t200\n",
            "/v1/financeReports");

        FinanceReport report = await service.Client.Reports.FinanceDetailAsync(Vendor, 2026, 3);

        Assert.Equal(("Example Inc.", "12/27/2025"), (report.Preamble["Vendor Name"], report.Preamble["End Date"]));
        FinanceRow row = Assert.Single(report.Rows);
        Assert.Equal((new DateOnly(2025, 12, 3), "JP", 200m, "Example Inc."), (row.SettlementDate, row.CountryOfSale, row.ExtendedPartnerShare, row.Developer));
        Assert.Equal(200m, Assert.Single(report.Summary).ExtendedPartnerShare);
        Assert.Equal("Z1", service.Service.Requests[0].Parameter("filter[regionCode]"));
    }

    [Fact]
    public async Task Finance_FewerRowsThanStated_Throws()
    {
        await using WorkflowService service = await WithReportAsync("SKU\tExtended Partner Share\nATLAS\t1\nTotal_Rows\t2\n", "/v1/financeReports");

        AppStoreConnectReportException error = await Assert.ThrowsAsync<AppStoreConnectReportException>(() => service.Client.Reports.FinanceAsync(Vendor, 2026, 1));

        Assert.Contains("states 2 rows but contains 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finance_NoReport_IsAnOutcome()
    {
        await using WorkflowService service = await WithErrorAsync("/v1/financeReports", 404, "There were no sales for the date specified.");

        Assert.Equal(ReportOutcome.NoSales, (await service.Client.Reports.FinanceAsync(Vendor, 2026, 1)).Outcome);
    }

    [Fact]
    public async Task Finance_RegionOfDetailedReports_IsRejected()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => service.Client.Reports.FinanceAsync(Vendor, 2026, 1, "Z1"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => service.Client.Reports.FinanceAsync(Vendor, 2026, 13));
    }

    private static string Row(string sku, string title, string units, string price) =>
        $"APPLE\tUS\t{sku}\tExample\t{title}\t1.4\t1F\t{units}\t{price}\t01/31/2026\t01/31/2026\tEUR\tDE\tUSD\t6446000001\t{price}\t \t \t \t \tUtilities\t\tiPhone\tiOS\t \t \t \t ";

    private static async Task<WorkflowService> WithReportAsync(string text, string path = "/v1/salesReports")
    {
        WorkflowService service = await WorkflowService.StartAsync();
        Answer(service, path, Gzip(text));
        return service;
    }

    private static async Task<WorkflowService> WithErrorAsync(string path, int status, string detail)
    {
        WorkflowService service = await WorkflowService.StartAsync();
        service.Service.Script(RequestMatch.Get(path), Behaviors.Errors(new ErrorItem(status, "NOT_FOUND", "The specified resource does not exist", detail)));
        return service;
    }

    private static void Answer(WorkflowService service, string path, ReadOnlyMemory<byte> body) =>
        service.Service.Script(RequestMatch.Get(path), Behaviors.Fixed(new Reply { ContentType = "application/a-gzip", Body = body }));

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
