using System.Text;
using AppStoreConnect.Tests.Support;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace AppStoreConnect.Tests.Http;

/// <summary>A client that uses Kiota's adapter works like Kiota's clients but throws this library's exceptions.</summary>
public sealed class ForeignAdapterTests
{
    [Fact]
    public async Task StockAdapter_WithoutFactories_ReadsAndWrites()
    {
        await using var server = new LoopbackServer(r => LoopbackReply.Json(r.Path == "/v1/apps" ? """{"data":[{"type":"apps","id":"1"}]}""" : """{"data":{"type":"bundleIds","id":"2"}}"""));
        using HttpClientRequestAdapter stock = Stock(server);
        using var client = new AppStoreConnectClient(stock);

        Assert.Equal("1", (await client.V1.Apps.GetAsync()).Data[0].Id);
        Assert.Equal("2", (await client.V1.BundleIds.PostAsync(new BundleIdCreateRequest { Name = "n", Identifier = "i", Platform = BundleIdPlatform.Ios })).Data.Id);
    }

    [Fact]
    public void StockAdapter_WithoutABaseUrl_GetsApples()
    {
        using var stock = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider());
        using var client = new AppStoreConnectClient(stock);

        Assert.Equal("https://api.appstoreconnect.apple.com", stock.BaseUrl);
    }

    [Theory]
    [InlineData("text/html", "<html>Bad Gateway</html>")]
    [InlineData("application/json", """{"errors":[{"status":"502","code":"X"}]}""")]
    [InlineData("application/json", "{")]
    [InlineData(null, "")]
    public async Task StockAdapter_AnsweredWithAnyError_ThrowsOurs(string? type, string body)
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Of(502, type, Encoding.UTF8.GetBytes(body), "X-Request-ID: R-1"));
        using HttpClientRequestAdapter stock = Stock(server);
        using var client = new AppStoreConnectClient(stock);
        Func<Task>[] calls =
        [
            () => client.V1.Apps.GetAsync(),
            () => client.V1.BundleIds["1"].DeleteAsync(),
            () => client.V1.SalesReports.GetAsync(c => c.QueryParameters.FilterVendorNumber = ["1"]),
            () => client.SendAsync(HttpMethod.Get, "/v1/apps"),
            () => client.OpenAsync(new RawRequest(HttpMethod.Get, "/v1/apps")),
            () => client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/apps"), Page<App>.CreateFromDiscriminatorValue),
        ];

        foreach (Func<Task> call in calls)
        {
            var e = await Assert.ThrowsAsync<AppStoreConnectException>(call);
            Assert.Equal(502, e.ResponseStatusCode);
            Assert.Equal(("R-1", body), (e.RequestId, e.ResponseBody));
        }
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task StockAdapter_AnsweredWithASuccessThatCannotBeRead_ThrowsOurs(string body)
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Json(body, 201));
        using HttpClientRequestAdapter stock = Stock(server);
        using var client = new AppStoreConnectClient(stock);

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(
            () => client.V1.BundleIds.PostAsync(new BundleIdCreateRequest { Name = "n", Identifier = "i", Platform = BundleIdPlatform.Ios }));

        Assert.Equal((201, true), (e.ResponseStatusCode, e.MayHaveBeenApplied));
    }

    [Fact]
    public async Task StockAdapter_WithoutAService_ThrowsOurs()
    {
        var server = new LoopbackServer(_ => LoopbackReply.NoContent);
        using HttpClientRequestAdapter stock = Stock(server);
        using var client = new AppStoreConnectClient(stock);
        await server.DisposeAsync();

        await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => client.V1.BundleIds["1"].DeleteAsync());
    }

    [Fact]
    public async Task StockAdapter_WhoseHandlerThrowsAnything_ThrowsOurs()
    {
        foreach (Exception thrown in new Exception[]
        {
            new HttpRequestException("x"), new IOException("x"), new TimeoutException("x"), new TaskCanceledException("x"), new InvalidOperationException("x"), new FormatException("x"),
            new NullReferenceException("x"), new System.Net.Sockets.SocketException(), new AggregateException(new IOException("x")), new NotSupportedException("x"), new OutOfMemoryException("x"),
        })
        {
            using var handler = new StubHandler(_ => throw thrown);
            using var http = new HttpClient(handler);
            using var stock = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http);
            using var client = new AppStoreConnectClient(stock);

            await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => client.V1.Apps.GetAsync());
            await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => client.OpenAsync(new RawRequest(HttpMethod.Get, "/v1/apps")));
            Assert.True((await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => client.V1.BundleIds["1"].DeleteAsync())).MayHaveBeenApplied);
        }
    }

    [Fact]
    public async Task StockAdapter_DeleteAnsweredWithAPageOfAPortal_IsNoSuccess()
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Html("<html>Sign in</html>", 200));
        using HttpClientRequestAdapter stock = Stock(server);
        using var client = new AppStoreConnectClient(stock);

        Assert.True((await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => client.V1.BundleIds["1"].DeleteAsync())).MayHaveBeenApplied);
    }

    private static HttpClientRequestAdapter Stock(LoopbackServer server) => new(new AnonymousAuthenticationProvider(), httpClient: new HttpClient()) { BaseUrl = server.Url.AbsoluteUri.TrimEnd('/') };
}
