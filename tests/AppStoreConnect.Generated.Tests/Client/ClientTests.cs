using System.Net;
using AppStoreConnect.Tests.Support;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Tests.Client;

public sealed class ClientTests
{
    [Fact]
    public async Task Dispose_OwnConnections_AreClosed()
    {
        await using var api = new TestApi(_ => LoopbackReply.Json("{}"));
        await api.GetAsync();

        api.Client.Dispose();
        api.Client.Dispose();

        await api.Sockets.ClosedAsync();
    }

    [Fact]
    public async Task Dispose_CallersHttpClient_IsLeftAlone()
    {
        using var stub = new StubHandler(_ => new(HttpStatusCode.OK));
        using var http = new HttpClient(stub);
        var client = new AppStoreConnectClient(http, TestKeys.Team);
        await client.SendAsync(HttpMethod.Get, "/v1/apps");
        await client.RequestAdapter.SendNoContentAsync(new RequestInformation { HttpMethod = Method.GET, URI = new("https://api.appstoreconnect.apple.com/v1/apps") });

        client.Dispose();

        Assert.False(stub.IsDisposed);
        using HttpResponseMessage still = await http.GetAsync(new Uri("https://example.com"));
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public void Dispose_CallersAdapter_IsLeftAlone()
    {
        using var own = new AppStoreConnectClient(TestKeys.Team);
        var client = new AppStoreConnectClient(own.RequestAdapter);

        client.Dispose();

        Assert.Same(own.RequestAdapter, client.RequestAdapter);
        Assert.NotNull(own.RequestAdapter.SerializationWriterFactory);
    }

    [Fact]
    public async Task CallersHttpClient_ItsTimeout_IsATimeoutAndIsRetried()
    {
        await using var server = new LoopbackServer(TestApi.InOrder(LoopbackReply.Silent, LoopbackReply.Json("{}")));
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(300) };
        using var client = new AppStoreConnectClient(http, TestKeys.Team, new() { BaseUrl = server.Url, AllowLoopbackHttp = true, TimeProvider = new TestClock() });

        Assert.InRange((await client.SendAsync(HttpMethod.Get, "/v1/apps")).Info!.Attempts, 2, 4);
    }

    [Fact]
    public async Task CallersHttpClient_ItsDefaultHeaders_AreSent()
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Json("{}"));
        using var http = new HttpClient { DefaultRequestHeaders = { { "X-Team", "7" } } };
        using var client = new AppStoreConnectClient(http, TestKeys.Team, new() { BaseUrl = server.Url, AllowLoopbackHttp = true });

        await client.SendAsync(HttpMethod.Get, "/v1/apps");

        Assert.Equal("7", server.Single.Headers["X-Team"]);
    }

    [Fact]
    public async Task Options_ChangedAfterwards_ChangeNothing()
    {
        await using var api = new TestApi(LoopbackReply.Html("no", 503));
        api.Options.Retry = RetryOptions.None;
        api.Options.BaseUrl = new("https://evil.example");

        Assert.Equal(4, (await api.FailsAsync<AppStoreConnectException>()).Attempts);
    }

    [Theory]
    [InlineData(null, "AppStoreConnect.Generated/")]
    [InlineData("MyPipeline/2.1 (ci)", " MyPipeline/2.1 (ci)")]
    public async Task UserAgent_Request_NamesTheLibraryAndTheSuffix(string? suffix, string part)
    {
        await using var api = new TestApi(_ => LoopbackReply.Json("{}"), o => o.UserAgentSuffix = suffix);

        await api.GetAsync();

        Assert.Matches(@"^AppStoreConnect\.Generated/\d+\.\d+\.\d+", api.Server.Single.Headers["User-Agent"]);
        Assert.Contains(part, api.Server.Single.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public void Options_OutOfRange_AreRejectedBeforeAnythingIsSent()
    {
        Assert.All<Action<AppStoreConnectClientOptions>>(
            [
                o => o.BaseUrl = null!,
                o => o.Retry = null!,
                o => o.TimeProvider = null!,
                o => o.Timeout = TimeSpan.Zero,
                o => o.MaxResponseBytes = 0,
                o => o.UserAgentSuffix = "a\r\nX-Evil: 1",
                o => o.TokenLifetime = TimeSpan.FromHours(1),
                o => o.Retry = new() { MaxAttempts = 0 },
                o => o.Retry = new() { MaxTotalTime = TimeSpan.Zero },
                o => o.Retry = new() { MaxTotalTime = TimeSpan.MaxValue },
                o => o.Retry = new() { BaseDelay = TimeSpan.FromSeconds(-1) },
                o => o.Retry = new() { MaxDelay = TimeSpan.FromMilliseconds(1) },
                o => o.BaseUrl = new("/relative", UriKind.Relative),
            ],
            configure =>
            {
                var options = new AppStoreConnectClientOptions();
                configure(options);
                Assert.ThrowsAny<ArgumentException>(() => new AppStoreConnectClient(TestKeys.Team, options));
            });
    }

    [Fact]
    public async Task Timeout_Infinite_LeavesTheTotalTimeOnly()
    {
        await using var api = new TestApi(_ => LoopbackReply.Json("{}"), o => o.Timeout = Timeout.InfiniteTimeSpan);

        Assert.Equal("{}", (await api.GetAsync()).Text);
    }

    [Fact]
    public async Task BaseUrl_WithAPath_KeepsIt()
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Json("{}"));
        using var client = new AppStoreConnectClient(TestKeys.Team, new() { BaseUrl = new(server.Url, "/apple/"), AllowLoopbackHttp = true });

        await client.SendAsync(HttpMethod.Get, "/v1/apps");

        Assert.Equal("/apple/v1/apps", server.Single.Target);
    }

    [Fact]
    public async Task Compressed_Answer_IsUnpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync("""{"a":1}"""u8.ToArray());
        }

        await using var api = new TestApi(LoopbackReply.Of(200, "application/json", packed.ToArray(), "Content-Encoding: gzip"));

        Assert.Equal("""{"a":1}""", (await api.GetAsync()).Text);
    }

    [Theory]
    [InlineData("GZIP", true)]
    [InlineData("x-gzip", true)]
    [InlineData("Identity", false)]
    [InlineData("", false)]
    public async Task Compressed_EncodingInAnotherSpelling_IsRead(string encoding, bool isPacked)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync("""{"a":1}"""u8.ToArray());
        }

        await using var api = new TestApi(LoopbackReply.Of(200, "application/json", isPacked ? packed.ToArray() : """{"a":1}"""u8.ToArray(), $"Content-Encoding: {encoding}"));

        Assert.Equal("""{"a":1}""", (await api.GetAsync()).Text);
    }

    [Fact]
    public async Task Compressed_AnswerThatIsBroken_IsAConnectionException()
    {
        await using var api = new TestApi(LoopbackReply.Of(200, "application/json", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "Content-Encoding: gzip"));

        await api.FailsAsync<AppStoreConnectConnectionException>();
    }
}
