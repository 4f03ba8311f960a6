using System.Net;
using System.Net.Sockets;
using System.Text;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Http;

/// <summary>Errors report "may have been applied" for every write that may have reached the service, and for no write that was never sent.</summary>
public sealed class UnknownOutcomeTests
{
    private const string Half = "{\"data\":{\"type\":\"bundleIds\",\"id\":\"1\",\"attr";

    public static TheoryData<string> BrokenSuccesses => ["cut by length", "cut in JSON", "empty", "HTML", "too large", "another kind", "a list", "null", "without an id", "with errors", "badly compressed", "reset"];

    [Theory]
    [MemberData(nameof(BrokenSuccesses))]
    public async Task Write_AnsweredWithASuccessThatCannotBeRead_MayHaveBeenApplied(string kind)
    {
        LoopbackReply reply = kind switch
        {
            "cut by length" => LoopbackReply.Json(Half + "........", 201, "X-Request-ID: R-1").CutBy(8),
            "cut in JSON" => LoopbackReply.Json(Half, 201, "X-Request-ID: R-1"),
            "empty" => LoopbackReply.WithStatus(201, "X-Request-ID: R-1"),
            "HTML" => LoopbackReply.Html("<html>Welcome to the hotel</html>", 201, "X-Request-ID: R-1"),
            "too large" => LoopbackReply.Json(new string(' ', 5000), 201, "X-Request-ID: R-1"),
            "another kind" => LoopbackReply.Json("\"done\"", 201, "X-Request-ID: R-1"),
            "a list" => LoopbackReply.Json("""{"data":[{"type":"bundleIds","id":"1"}]}""", 201, "X-Request-ID: R-1"),
            "null" => LoopbackReply.Json("""{"data":null}""", 201, "X-Request-ID: R-1"),
            "without an id" => LoopbackReply.Json("""{"data":{"type":"bundleIds"}}""", 201, "X-Request-ID: R-1"),
            "with errors" => LoopbackReply.Json("""{"data":{"type":"bundleIds","id":"1"},"errors":[{"code":"X"}]}""", 201, "X-Request-ID: R-1"),
            "badly compressed" => LoopbackReply.Of(201, "application/json", Encoding.UTF8.GetBytes(Half), "Content-Encoding: br", "X-Request-ID: R-1"),
            _ => LoopbackReply.Json(Half + "........", 201, "X-Request-ID: R-1").CutBy(8) with { Resets = true },
        };
        await using var api = new TestApi(_ => reply, o => o.MaxResponseBytes = 4000);

        var e = await Assert.ThrowsAnyAsync<AppStoreConnectException>(
            () => api.Client.V1.BundleIds.PostAsync(new BundleIdCreateRequest { Name = "n", Identifier = "i", Platform = BundleIdPlatform.Ios }));

        Assert.True(e.MayHaveBeenApplied, e.Message);
        Assert.Contains("may have been applied", e.Message, StringComparison.Ordinal);
        Assert.Single(api.Server.Requests);
        if (kind != "reset")
        {
            Assert.Equal(HttpStatusCode.Created, e.StatusCode);
            Assert.Equal("R-1", e.RequestId);
            Assert.NotEmpty(e.ResponseHeaders);
        }
    }

    [Fact]
    public async Task Delete_AnsweredWithAPageOfAPortal_IsNoSuccess()
    {
        await using var api = new TestApi(LoopbackReply.Html("<html>Sign in</html>", 200));

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.Client.V1.BundleIds["1"].DeleteAsync());

        Assert.True(e.MayHaveBeenApplied);
    }

    [Fact]
    public async Task Read_AnsweredWithASuccessThatCannotBeRead_WasNotAWrite()
    {
        await using var api = new TestApi(LoopbackReply.Json(Half));

        Assert.False((await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.Client.V1.BundleIds["1"].GetAsync())).MayHaveBeenApplied);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("unknown host")]
    [InlineData("untrusted")]
    public async Task Write_WhoseConnectionWasNeverMade_WasNotApplied(string kind)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Task answering = Task.CompletedTask;
        if (kind == "refused")
        {
            listener.Stop();
        }
        else if (kind == "untrusted")
        {
            answering = UntrustedAsync(listener);
        }

        Uri url = new(kind switch
        {
            "refused" => $"http://127.0.0.1:{port}",
            "unknown host" => "https://no-such-host.invalid",
            _ => $"https://localhost:{port}",
        });
        using var client = new AppStoreConnectClient(TestKeys.Team, new() { BaseUrl = url, AllowLoopbackHttp = true, Retry = RetryOptions.None });

        var e = await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => client.SendAsync(HttpMethod.Post, "/v1/apps", RawBody.Json("{}")));

        Assert.False(e.MayHaveBeenApplied, e.Message);
        Assert.DoesNotContain("may have been applied", e.Message, StringComparison.Ordinal);
        listener.Stop();
        await answering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (kind == "untrusted")
        {
            // The message contains the innermost exception's message and its usual cause.
            Assert.Contains("certificate", e.Message, StringComparison.Ordinal);
            Assert.Contains("TLS inspection", e.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("see inner exception", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Write_WhoseTimeEndsWhileItConnects_WasNotApplied()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var clock = new TestClock();
        using var client = new AppStoreConnectClient(TestKeys.Team, new()
        {
            BaseUrl = new($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}"),
            TimeProvider = clock,
            Retry = RetryOptions.None,
        });

        Task<RawResponse> call = client.SendAsync(HttpMethod.Post, "/v1/apps", RawBody.Json("{}"));
        // Accepts connections but never starts TLS.
        using Socket accepted = await listener.AcceptSocketAsync();
        clock.Advance(TimeSpan.FromSeconds(100));

        var e = await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => call);
        Assert.True(e.IsTimeout);
        Assert.False(e.MayHaveBeenApplied, e.Message);
    }

    [Fact]
    public async Task Write_ThatAHandlerCouldNotConnectInTime_WasNotApplied()
    {
        // What SocketsHttpHandler throws after its ConnectTimeout.
        using var handler = new StubHandler(_ =>
            throw new TaskCanceledException("The operation was canceled.", new TimeoutException("A connection could not be established within the configured ConnectTimeout.")));
        using var http = new HttpClient(handler);
        using var client = new AppStoreConnectClient(http, TestKeys.Team, new() { Retry = RetryOptions.None });

        var e = await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => client.SendAsync(HttpMethod.Post, "/v1/apps", RawBody.Json("{}")));

        Assert.True(e.IsTimeout);
        Assert.False(e.MayHaveBeenApplied, e.Message);
        Assert.Contains("ConnectTimeout", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_ThatMayBeRepeatedAndFailsToConnectAfterA503_MayHaveBeenApplied()
    {
        int sent = 0;
        using var handler = new StubHandler(_ => sent++ == 0
            ? new(HttpStatusCode.ServiceUnavailable)
            : throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        using var http = new HttpClient(handler);
        using var client = new AppStoreConnectClient(http, TestKeys.Team, new() { TimeProvider = new TestClock(), Retry = new() { MaxAttempts = 2, RetryWrites = true } });

        var e = await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => client.SendAsync(HttpMethod.Post, "/v1/apps", RawBody.Json("{}")));

        Assert.True(e.MayHaveBeenApplied);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, e.StatusCode);
        Assert.Contains("The last attempt got no response: refused", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    [InlineData(429)]
    [InlineData(307)]
    public async Task Write_ThatTheServiceRejected_WasNotApplied(int status)
    {
        await using var api = new TestApi(LoopbackReply.Error(status, "X", "Location: /v1/y"));

        Assert.False((await api.FailsAsync<AppStoreConnectException>(HttpMethod.Post)).MayHaveBeenApplied);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task Write_AnsweredWithARedirectToItsResult_MayHaveBeenApplied(int status)
    {
        await using var api = new TestApi(LoopbackReply.Error(status, "X", "Location: /v1/y"));

        Assert.True((await api.FailsAsync<AppStoreConnectException>(HttpMethod.Post)).MayHaveBeenApplied);
        Assert.Single(api.Server.Requests);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Write_WhoseHeadersWereSentAhead_MayHaveBeenApplied(string method)
    {
        await using var api = new TestApi(_ => LoopbackReply.Silent);
        Task call = api.Client.SendAsync(new RawRequest(new HttpMethod(method), "/v1/apps/1") { Headers = new Dictionary<string, string> { ["Expect"] = "100-continue" } });
        await api.Sockets.ReceivedAsync(1);

        api.Clock.Advance(TimeSpan.FromSeconds(100));

        Assert.True((await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => call)).MayHaveBeenApplied);
    }

    [Fact]
    public async Task Read_After503sUntilTheTimeIsUp_KeepsWhatTheServiceSaid()
    {
        int sent = 0;
        await using var api = new TestApi(_ => sent++ < 2 ? LoopbackReply.Error(503, "UNEXPECTED_ERROR") : LoopbackReply.Silent);
        Task<RawResponse> call = api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/apps") { Retry = new() { MaxAttempts = 3 } });
        await api.Sockets.ReceivedAsync(3);
        await api.Clock.LimitedAsync();
        api.Clock.Advance(TimeSpan.FromSeconds(100));

        var e = await Assert.ThrowsAsync<AppStoreConnectException>(() => call);
        Assert.Equal((503, 3), (e.ResponseStatusCode, e.Attempts));
        Assert.True(e.HasCode("UNEXPECTED_ERROR"));
        Assert.NotNull(e.InnerException);
    }

    private static async Task UntrustedAsync(TcpListener listener)
    {
        var name = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=localhost", TestKeys.Pair, System.Security.Cryptography.HashAlgorithmName.SHA256);
        using var made = name.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var certificate = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadPkcs12(
            made.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs12), null);
        while (true)
        {
            using Socket socket = await listener.AcceptSocketAsync();
            await using var tls = new System.Net.Security.SslStream(new NetworkStream(socket));
            try
            {
                await tls.AuthenticateAsServerAsync(certificate);
            }
            catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
            {
                // What the client is configured to do.
            }
        }
    }
}
