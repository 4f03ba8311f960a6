using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using AppStoreConnect.Testing;

namespace AppStoreConnect.Workflows.Tests.Analytics;

/// <summary>Analytics reports from the request to the rows, and everything that can go wrong.</summary>
public sealed class AnalyticsTests
{
    private const string Report = "App Downloads Standard";
    private static readonly DateOnly s_from = new(2026, 1, 1);
    private static readonly DateOnly s_to = new(2026, 1, 31);
    private static readonly AnalyticsOptions s_quick = new() { RetryDelay = TimeSpan.Zero };

    [Fact]
    public async Task Get_OverlappingInstances_TakesEachDayFromTheNewest()
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Date\tTerritory\tCounts\n2026-01-01\tUS\t1\n2026-01-02\tUS\t2\n"));
        AddInstance(service, "i2", "2026-01-04", ("s2", "Territory\tDate\tCounts\nUS\t2026-01-02\t20\nDE\t2026-01-02\t21\nUS\t2026-01-03\t3\n"));

        List<ReportRow> rows = await ReadAsync(await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick));

        Assert.Equal(["2026-01-02 US 20", "2026-01-02 DE 21", "2026-01-03 US 3", "2026-01-01 US 1"], rows.Select(row => $"{row.Date("Date"):yyyy-MM-dd} {row["Territory"]} {row.Decimal("Counts")}"));
        service.AssertClean();
    }

    [Fact]
    public async Task Get_Range_LeavesOtherDaysOutAndOldInstancesUnread()
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "old", "2025-12-31", ("s0", "Date\n2025-12-30\n"));
        AddInstance(service, "i1", "2026-02-02", ("s1", "Date\n2026-01-31\n2026-02-01\n2025-12-31\n"));

        AnalyticsReportRows report = await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick);
        List<ReportRow> rows = await ReadAsync(report);

        Assert.Equal([new DateOnly(2026, 1, 31)], rows.Select(row => row.Date("Date")!.Value));
        Assert.Equal([new DateOnly(2026, 2, 2)], report.ProcessingDates);
        Assert.Equal(1, service.Service.Requests.Count(request => request.IsOtherHost));
    }

    [Fact]
    public async Task Get_SeveralSegments_AreReadInTurn()
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Date\tN\n2026-01-01\t1\n"), ("s2", "Date\tN\n2026-01-01\t2\n"));

        Assert.Equal(2, (await ReadAsync(await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick))).Count);
    }

    [Fact]
    public async Task Get_SegmentAddressExpiredAfterListing_IsListedAgain()
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Date\n2026-01-01\n"));
        service.Service.Script(RequestMatch.OtherHost, Behaviors.Empty(403), times: 1);

        List<ReportRow> rows = await ReadAsync(await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick));

        Assert.Single(rows);
        Assert.Equal(2, service.Count("GET", "/v1/analyticsReportInstances/i1/segments"));
        Assert.Equal(2, service.Service.Requests.Count(request => request.IsOtherHost));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(0)]
    public async Task Get_FileHostFailsOnce_IsTriedAgain(int status)
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Date\n2026-01-01\n"));
        service.Service.Script(RequestMatch.OtherHost, status == 0 ? Behaviors.CutMidBody() : Behaviors.Empty(status), times: 1);

        Assert.Single(await ReadAsync(await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick)));
    }

    [Theory]
    [InlineData("checksum")]
    [InlineData("larger")]
    [InlineData("smaller")]
    public async Task Get_WrongMd5OrSize_ThrowsBeforeARowIsReturned(string what)
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Date\n2026-01-01\n"));
        StoredResource segment = service.Data.Find("analyticsReportSegments", "s1")!;
        long size = segment.Attributes["sizeInBytes"]!.GetValue<long>();
        segment.Attributes[what == "checksum" ? "checksum" : "sizeInBytes"] = what switch { "checksum" => new string('0', 32), "larger" => size - 1, _ => size + 1 };
        int rows = 0;

        AppStoreConnectReportException error = await Assert.ThrowsAsync<AppStoreConnectReportException>(async () =>
        {
            await foreach (ReportRow _ in await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick))
            {
                rows++;
            }
        });

        Assert.Equal(0, rows);
        Assert.Contains("3 attempts", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Get_FileLargerThanAllowed_EndsWithoutAnotherTry(bool isDeclared, int downloads)
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Date\n2026-01-01\n"));
        if (!isDeclared)
        {
            service.Data.Find("analyticsReportSegments", "s1")!.Attributes.Remove("sizeInBytes");
        }

        AppStoreConnectReportException error = await Assert.ThrowsAsync<AppStoreConnectReportException>(
            async () => await ReadAsync(await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick with { MaxFileBytes = 10 })));

        Assert.Contains("larger than 10 bytes", error.Message, StringComparison.Ordinal);
        Assert.Equal(downloads, service.Service.Requests.Count(request => request.IsOtherHost));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Get_EmptyFileWithoutSizeAndChecksum_IsTriedAgainAndNeverAReport(int times)
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Date\n2026-01-01\n"));
        StoredResource segment = service.Data.Find("analyticsReportSegments", "s1")!;
        segment.Attributes.Remove("sizeInBytes");
        segment.Attributes.Remove("checksum");
        service.Service.Script(RequestMatch.OtherHost, Behaviors.Empty(200), times);

        async Task<List<ReportRow>> ReadReportAsync() => await ReadAsync(await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick));

        if (times < s_quick.AttemptsPerFile)
        {
            Assert.Single(await ReadReportAsync());
        }
        else
        {
            AppStoreConnectReportException error = await Assert.ThrowsAsync<AppStoreConnectReportException>(ReadReportAsync);
            Assert.Contains("the file is empty (3 attempts)", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_FileHostRefuses_LeavesTheSignatureOutOfTheMessage()
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Date\n2026-01-01\n"));
        service.Data.Find("analyticsReportSegments", "s1")!.Attributes["url"] += "?X-Amz-Signature=secret";
        service.Service.Script(RequestMatch.OtherHost, Behaviors.Empty(404));

        AppStoreConnectReportException error = await Assert.ThrowsAsync<AppStoreConnectReportException>(
            async () => await ReadAsync(await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick)));

        Assert.Contains("returned 404 (1 attempt)", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://example.com/s1")]
    [InlineData("http://example.com/s1")]
    [InlineData("nowhere")]
    public async Task Get_SegmentAtAnotherScheme_IsNotFetched(string url)
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Date\n2026-01-01\n"));
        service.Data.Find("analyticsReportSegments", "s1")!.Attributes["url"] = url;

        AppStoreConnectReportException error = await Assert.ThrowsAsync<AppStoreConnectReportException>(
            async () => await ReadAsync(await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick)));

        Assert.Contains("only over https", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Redirect_IsNotFollowed()
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Date\n2026-01-01\n"));
        service.Service.Script(RequestMatch.OtherHost, Behaviors.Redirect(302, service.Service.BaseAddress + "/v1/apps"));

        await Assert.ThrowsAsync<AppStoreConnectReportException>(async () => await ReadAsync(await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick)));

        Assert.Equal(0, service.Count("GET", "/v1/apps"));
    }

    [Fact]
    public async Task Get_RowWithoutDate_Throws()
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Day\n2026-01-01\n"));

        AppStoreConnectReportException error = await Assert.ThrowsAsync<AppStoreConnectReportException>(
            async () => await ReadAsync(await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick)));

        Assert.Contains("Line 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NeverRequested_RequestsAndSaysNotYet()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();

        AnalyticsReportRows report = await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to);

        Assert.Equal(ReportOutcome.NotYet, report.Outcome);
        Assert.NotNull(report.RequestedAt);
        Assert.Contains("one to two days", report.Answer, StringComparison.Ordinal);
        Assert.Empty(await ReadAsync(report));
        Assert.Equal("ONGOING", service.Data.Find("analyticsReportRequests", report.RequestId)!.Attributes["accessType"]!.ToString());
    }

    [Fact]
    public async Task Get_NoInstances_SaysNotYet()
    {
        await using WorkflowService service = await StartAsync();

        AnalyticsReportRows report = await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to);

        Assert.Equal((ReportOutcome.NotYet, null, "request-1"), (report.Outcome, report.RequestedAt, report.RequestId));
    }

    [Fact]
    public async Task EnsureRequest_StoppedForInactivity_IsDeletedAndMadeAgain()
    {
        await using WorkflowService service = await StartAsync();
        service.Data.Find("analyticsReportRequests", "request-1")!.Attributes["stoppedDueToInactivity"] = true;

        AnalyticsReportRequest request = await service.Client.Analytics.EnsureRequestAsync("6446000001");

        Assert.NotEqual("request-1", request.Id);
        Assert.Equal(["DELETE /v1/analyticsReportRequests/request-1", "POST /v1/analyticsReportRequests"], service.Writes);
    }

    [Fact]
    public async Task EnsureRequest_ConflictMeanwhile_LooksItUp()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        StoredResource app = service.AddApp();
        service.Service.Script(RequestMatch.Post("/v1/analyticsReportRequests"), (_, _) =>
        {
            service.Add("analyticsReportRequests", "theirs", new { accessType = "ONGOING" }, "app", app);
            return new(Reply.Errors(new ErrorItem(409, "ENTITY_ERROR", "Conflict", "You already have such an entity")));
        });

        Assert.Equal("theirs", (await service.Client.Analytics.EnsureRequestAsync("6446000001")).Id);
    }

    [Fact]
    public async Task EnsureRequest_Twice_MakesOne()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();

        string first = (await service.Client.Analytics.EnsureRequestAsync("6446000001")).Id;

        Assert.Equal(first, (await service.Client.Analytics.EnsureRequestAsync("6446000001")).Id);
        Assert.Single(service.Writes);
    }

    [Fact]
    public async Task Get_UnknownName_ListsTheNames()
    {
        await using WorkflowService service = await StartAsync();

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.Analytics.GetAsync("6446000001", "App Downloads", s_from, s_to));

        Assert.Contains("Available reports: App Downloads Standard.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NameWithControlCharacters_IsListedWithoutThem()
    {
        await using WorkflowService service = await StartAsync();
        StoredResource odd = service.Data.Add("analyticsReports", "report-2", new { name = "Red \u001b[31m\u202eevil", category = "COMMERCE" });
        service.Data.Link(service.Data.Find("analyticsReportRequests", "request-1")!, "reports", odd);

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.Analytics.GetAsync("6446000001", "App Downloads", s_from, s_to));

        Assert.DoesNotContain(error.Message, c => char.IsControl(c) || c == '\u202e');
    }

    [Fact]
    public async Task Get_HttpClientThatThrowsAnything_IsAReportExceptionWithoutTheSignature()
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Date\n2026-01-01\n"));
        service.Data.Find("analyticsReportSegments", "s1")!.Attributes["url"] = "https://files.example/s1?signature=0123456789";
        using var http = new HttpClient(new ThrowingHandler());
        AnalyticsReportRows report = await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick with { HttpClient = http });

        AppStoreConnectReportException error = await Assert.ThrowsAsync<AppStoreConnectReportException>(() => ReadAsync(report));

        Assert.Contains("files.example/s1", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789", error.ToString(), StringComparison.Ordinal);
    }

    private sealed class ThrowingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"Unexpected request to {request.RequestUri}.");
    }

    [Fact]
    public async Task Get_EmptyRangeOrTokenInTheHttpClient_IsRejected()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "x");

        await Assert.ThrowsAsync<ArgumentException>(() => service.Client.Analytics.GetAsync("1", Report, s_to, s_from));
        await Assert.ThrowsAsync<ArgumentException>(() => service.Client.Analytics.GetAsync("1", Report, s_from, s_to, new() { HttpClient = http }));
        Assert.Equal(0, service.Service.RequestCount);
    }

    [Fact]
    public async Task Get_Files_AreGoneAfterwards()
    {
        await using WorkflowService service = await StartAsync();
        AddInstance(service, "i1", "2026-01-03", ("s1", "Date\n2026-01-01\n"));

        await ReadAsync(await service.Client.Analytics.GetAsync("6446000001", Report, s_from, s_to, s_quick));

        Assert.Empty(Directory.GetFiles(Path.GetTempPath(), $"asc-report-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}-*"));
    }

    private static async Task<WorkflowService> StartAsync()
    {
        WorkflowService service = await WorkflowService.StartAsync();
        StoredResource app = service.AddApp();
        StoredResource request = service.Add("analyticsReportRequests", "request-1", new { accessType = "ONGOING", stoppedDueToInactivity = false }, "app", app);
        StoredResource report = service.Data.Add("analyticsReports", "report-1", new { name = Report, category = "COMMERCE" });
        service.Data.Link(request, "reports", report);
        return service;
    }

    private static void AddInstance(WorkflowService service, string id, string processingDate, params (string Id, string Text)[] segments)
    {
        StoredResource instance = service.Data.Add("analyticsReportInstances", id, new { granularity = "DAILY", processingDate });
        service.Data.Link(service.Data.Find("analyticsReports", "report-1")!, "instances", instance);
        foreach ((string segmentId, string text) in segments)
        {
            byte[] file = Gzip(text);
            string url = service.Service.ServeFile($"{segmentId}.csv.gz", file, "application/octet-stream");
            StoredResource segment = service.Data.Add("analyticsReportSegments", segmentId, new { url, sizeInBytes = (long)file.Length, checksum = Md5(file) });
            service.Data.Link(instance, "segments", segment);
        }
    }

    private static async Task<List<ReportRow>> ReadAsync(AnalyticsReportRows report)
    {
        List<ReportRow> rows = [];
        await foreach (ReportRow row in report)
        {
            rows.Add(row);
        }

        return rows;
    }

#pragma warning disable CA5351 // The checksum that the service uses.
    private static string Md5(byte[] file) => Convert.ToHexStringLower(MD5.HashData(file));
#pragma warning restore CA5351

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
