using System.Net;
using System.Net.Sockets;
using System.Text;
using AppStoreConnect.Testing;

namespace AppStoreConnect.Workflows.Tests.Analytics;

/// <summary>File hosts and handlers whose errors quote the signature of the URL or contain control characters.</summary>
public sealed class SegmentSecretTests
{
    private const string Signature = "qZ/w+8Kd/0aTn+Lx/Vb=";
    private const string Escaped = "qZ%2Fw%2B8Kd%2F0aTn%2BLx%2FVb%3D";

    public static TheoryData<string> Forms =>
    [
        $"?X-Amz-Expires=300&X-Amz-Signature={Escaped}",
        $"X-Amz-Signature={Escaped}",
        Escaped,
        Signature,
        Escaped.ToLowerInvariant(),
        Signature.Replace("/", "&#x2F;", StringComparison.Ordinal),
        Signature.Replace("+", "\\u002B", StringComparison.Ordinal),
        Signature.Replace('+', ' '),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Get_HandlerThatQuotesTheSignature_IsShownWithoutIt(string form)
    {
        AppStoreConnectReportException error = await FailAsync(
            $"https://files.example/s1?X-Amz-Expires=300&X-Amz-Signature={Escaped}",
            new Throwing(() => new HttpRequestException($"Refused: [{form}]", new InvalidOperationException($"[{form}]") { Data = { ["form"] = form } })));

        AssertClean(error);
        Assert.Contains("from https://files.example/s1: the connection failed: Refused: [", error.Message, StringComparison.Ordinal);
        Assert.Contains("] (2 attempts)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InnerExceptionThatQuotesTheSignature_IsReplaced()
    {
        AppStoreConnectReportException error = await FailAsync(
            $"https://files.example/s1?X-Amz-Signature={Escaped}",
            new Throwing(() => new AggregateException("Failed.", new IOException("first"), new AppStoreConnectException($"GET {Signature}"))));

        AssertClean(error);
    }

    [Fact]
    public async Task Get_ExceptionOfTheClientItself_IsAConnectionFault()
    {
        AppStoreConnectReportException error = await FailAsync("https://files.example/s1", new Throwing(() => new AppStoreConnectException("The handler's own call failed.")));

        Assert.Contains("the connection failed: The handler's own call failed. (2 attempts)", error.Message, StringComparison.Ordinal);
        Assert.IsType<AppStoreConnectException>(error.InnerException);
    }

    [Fact]
    public async Task Get_HandlerWithItsOwnLimit_IsNotAStall()
    {
        AppStoreConnectReportException error = await FailAsync("https://files.example/s1", new Throwing(() => new TaskCanceledException("The handler's limit is over.")));

        Assert.Contains("the connection failed: The handler's limit is over.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nbad line {0} \u001b[31m\revil\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nX-{0}\u0007: \b\r\n\r\n")]
    [InlineData("\u001b]0;{0}\u0007\r\n\r\n")]
    public async Task Get_FileHostWithInvalidHeaders_ShowsNeitherSignatureNorControlCharacters(string reply)
    {
        using var host = new TcpListener(IPAddress.Loopback, 0);
        host.Start();
        Task answering = AnswerAsync(host, reply.Replace("{0}", Signature, StringComparison.Ordinal));

        AppStoreConnectReportException error = await FailAsync($"http://{host.LocalEndpoint}/s1?X-Amz-Expires=300&X-Amz-Signature={Escaped}", handler: null);

        host.Stop();
        await answering;
        AssertClean(error);
        Assert.DoesNotContain(error.Message, char.IsControl);
        Assert.DoesNotContain("\u001b", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\revil", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("the connection failed: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SegmentIdWithControlCharacters_IsShownWithoutThem()
    {
        AppStoreConnectReportException error = await FailAsync("https://files.example/s1", new Throwing(() => new IOException("reset")), id: "s1\r\u001b[31m");

        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    private static void AssertClean(AppStoreConnectReportException error)
    {
        Assert.DoesNotContain("qZ", error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("0aTn", error.ToString(), StringComparison.OrdinalIgnoreCase);
        for (Exception? inner = error.InnerException; inner is not null; inner = inner.InnerException)
        {
            Assert.Empty(inner.Data);
        }
    }

    private static async Task<AppStoreConnectReportException> FailAsync(string url, HttpMessageHandler? handler, string id = "s1")
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        StoredResource app = service.AddApp();
        StoredResource request = service.Add("analyticsReportRequests", "request-1", new { accessType = "ONGOING", stoppedDueToInactivity = false }, "app", app);
        StoredResource report = service.Data.Add("analyticsReports", "report-1", new { name = "Downloads", category = "COMMERCE" });
        StoredResource instance = service.Data.Add("analyticsReportInstances", "i1", new { granularity = "DAILY", processingDate = "2026-01-03" });
        service.Data.Link(request, "reports", report);
        service.Data.Link(report, "instances", instance);
        service.Data.Link(instance, "segments", service.Data.Add("analyticsReportSegments", id, new { url }));
        using HttpClient? http = handler is null ? null : new(handler);
        AnalyticsReportRows rows = await service.Client.Analytics.GetAsync(
            "6446000001", "Downloads", new(2026, 1, 1), new(2026, 1, 31), new() { RetryDelay = TimeSpan.Zero, AttemptsPerFile = 2, HttpClient = http });
        return await Assert.ThrowsAsync<AppStoreConnectReportException>(async () =>
        {
            await foreach (ReportRow _ in rows)
            {
            }
        });
    }

    private static async Task AnswerAsync(TcpListener host, string reply)
    {
        try
        {
            while (true)
            {
                using Socket socket = await host.AcceptSocketAsync(TestContext.Current.CancellationToken);
                await socket.ReceiveAsync(new byte[4096], TestContext.Current.CancellationToken);
                await socket.SendAsync(Encoding.Latin1.GetBytes(reply), TestContext.Current.CancellationToken);
                socket.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The listener was stopped.
        }
    }

    private sealed class Throwing(Func<Exception> create) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw create();
    }
}
