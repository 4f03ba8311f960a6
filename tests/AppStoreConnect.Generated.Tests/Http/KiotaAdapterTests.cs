using System.Text.Json.Serialization;
using AppStoreConnect.Tests.Support;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;

namespace AppStoreConnect.Tests.Http;

/// <summary>Callers with a RequestInformation get Kiota's adapter on the same pipeline, with the same tokens, retries, and errors.</summary>
public sealed partial class KiotaAdapterTests
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> s_errors = AppStoreConnectException.Mapping;

    [Fact]
    public async Task SendAsync_Success_IsReadAndCarriesTheToken()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":[{"type":"things","id":"1"}]}"""));

        Page<Resource>? page = await api.Client.RequestAdapter.SendAsync(Get(api), Page<Resource>.CreateFromDiscriminatorValue, s_errors);

        Assert.Equal("1", Assert.Single(page!.Data).Id);
        Assert.StartsWith("Bearer ey", api.Server.Single.Authorization, StringComparison.Ordinal);
        Assert.StartsWith("AppStoreConnect.Generated/", api.Server.Single.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_Trouble_IsRetriedAsOnTheShortWay()
    {
        await using var api = new TestApi(
            LoopbackReply.Error(401, "NOT_AUTHORIZED"),
            LoopbackReply.Html("no", 503),
            LoopbackReply.Broken,
            LoopbackReply.Json("""{"data":[]}""").CutBy(2),
            LoopbackReply.Json("""{"data":[]}"""));

        Assert.NotNull(await api.Client.RequestAdapter.SendAsync(Get(api), Page<Resource>.CreateFromDiscriminatorValue));

        Assert.Equal(5, api.Server.Requests.Count);
    }

    [Fact]
    public async Task SendNoContentAsync_TruncatedBody_IsAFailedAttempt()
    {
        await using var api = new TestApi(LoopbackReply.Json("{}").CutBy(1), LoopbackReply.NoContent);

        await api.Client.RequestAdapter.SendNoContentAsync(Get(api), s_errors);

        Assert.Equal(2, api.Server.Requests.Count);
    }

    [Fact]
    public async Task SendPrimitiveAsync_TruncatedStream_IsAnErrorOfThisLibrary()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":[]}""").CutBy(2));
        await using Stream? stream = await api.Client.RequestAdapter.SendPrimitiveAsync<Stream>(Get(api), s_errors);
        using var reader = new StreamReader(stream!);

        await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => reader.ReadToEndAsync());
    }

    [Fact]
    public async Task SendAsync_WithoutAUrl_NamesWhatIsMissing()
    {
        await using var api = new TestApi(LoopbackReply.NoContent);

        var e = await Assert.ThrowsAsync<ArgumentException>(() => api.Client.RequestAdapter.SendNoContentAsync(new RequestInformation { HttpMethod = Method.GET }));

        Assert.Contains("no URL", e.Message, StringComparison.Ordinal);
        Assert.Empty(api.Server.Requests);
    }

    [Fact]
    public async Task SendAsync_WriteWithA429_ReplaysItsBody()
    {
        await using var api = new TestApi(LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED"), LoopbackReply.NoContent);
        RequestInformation request = Get(api);
        request.HttpMethod = Method.POST;
        request.SetStreamContent(new MemoryStream("""{"x":1}"""u8.ToArray()), "application/json");

        await api.Client.RequestAdapter.SendNoContentAsync(request);

        Assert.Equal(2, api.Server.Requests.Count);
        Assert.All(api.Server.Requests, r => Assert.Equal(("""{"x":1}""", "application/json"), (r.Text, r.Headers["Content-Type"])));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SendAsync_Error_IsTheSameWithAndWithoutAMapping(bool mapped)
    {
        await using var api = new TestApi(LoopbackReply.Html("<h1>Bad gateway</h1>", 502));

        var e = await Assert.ThrowsAsync<AppStoreConnectException>(
            () => api.Client.RequestAdapter.SendAsync(Get(api), Page<Resource>.CreateFromDiscriminatorValue, mapped ? s_errors : null));

        Assert.Equal(4, e.Attempts);
        Assert.Equal(502, e.ResponseStatusCode);
        Assert.Equal("<h1>Bad gateway</h1>", e.ResponseBody);
        Assert.Equal(HttpMethod.Get, e.RequestMethod);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("""{"data":[{"type":""")]
    public async Task SendAsync_SuccessThatIsNotJson_IsAResponseException(string body)
    {
        await using var api = new TestApi(LoopbackReply.Json(body));

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(
            () => api.Client.RequestAdapter.SendAsync(Get(api), Page<Resource>.CreateFromDiscriminatorValue, s_errors));

        Assert.Equal(200, e.ResponseStatusCode);
        Assert.Equal(body, e.ResponseBody);
    }

    [Fact]
    public async Task SendAsync_SuccessOfAnotherContentType_IsAResponseException()
    {
        await using var api = new TestApi(LoopbackReply.Html("<html>", 200));

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(
            () => api.Client.RequestAdapter.SendAsync(Get(api), Page<Resource>.CreateFromDiscriminatorValue, s_errors));

        Assert.Equal("text/html", e.ContentType);
    }

    [Fact]
    public async Task SendAsync_RetryOptionOfTheCall_IsUsed()
    {
        await using var api = new TestApi(LoopbackReply.Html("no", 503));
        RequestInformation request = Get(api);
        request.AddRequestOptions([RetryOptions.None]);

        var e = await Assert.ThrowsAsync<AppStoreConnectException>(() => api.Client.RequestAdapter.SendNoContentAsync(request, s_errors));

        Assert.Equal(1, e.Attempts);
    }

    [Fact]
    public async Task SendPrimitiveAsync_Stream_IsNotBuffered()
    {
        await using var api = new TestApi(LoopbackReply.Of(200, "application/a-gzip", new byte[100_000]).CutBy(50_000));

        await using Stream? stream = await api.Client.RequestAdapter.SendPrimitiveAsync<Stream>(Get(api), s_errors);

        await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => stream!.CopyToAsync(Stream.Null));
        Assert.Single(api.Server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SendPrimitiveAsync_StreamThatStalls_EndsWithTheTimeOfAnAttempt(bool isAsync)
    {
        LoopbackReply whole = LoopbackReply.Of(200, "application/a-gzip", new byte[100]);
        await using var api = new TestApi(_ => whole with { Bytes = whole.Bytes[..^50], Hangs = true });
        await using Stream? stream = await api.Client.RequestAdapter.SendPrimitiveAsync<Stream>(Get(api), s_errors);
        var buffer = new byte[50];
        await stream!.ReadExactlyAsync(buffer);

        Task<int> reading = isAsync ? stream.ReadAsync(buffer).AsTask() : Task.Run(() => stream.Read(buffer));
        await api.Clock.LimitedAsync();
        api.Clock.Advance(TimeSpan.FromSeconds(100));

        Assert.True((await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => reading)).IsTimeout);
    }

    [Fact]
    public async Task SendPrimitiveAsync_StreamDisposedBeforeItsEnd_ClosesTheConnection()
    {
        LoopbackReply whole = LoopbackReply.Of(200, "application/a-gzip", new byte[10_000_000]);
        await using var api = new TestApi(_ => whole with { Bytes = whole.Bytes[..^50], Hangs = true });
        var streams = new List<Stream?>();
        for (int i = 0; i < 5; i++)
        {
            streams.Add(await api.Client.RequestAdapter.SendPrimitiveAsync<Stream>(Get(api), s_errors));
            await streams[i]!.DisposeAsync();
        }

        await api.Sockets.ClosedAsync();
    }

    [Theory]
    [InlineData("text/html", "<html>Sign in</html>")]
    [InlineData("text/html; charset=utf-8;", "<html>Sign in</html>")]
    [InlineData("application/octet-stream", "<!DOCTYPE html><p>Sign in</p>")]
    [InlineData("application/json", """{"errors":[{"code":"X"}]}""")]
    public async Task SendNoContentAsync_SuccessThatReportsNone_IsAnError(string type, string body)
    {
        await using var api = new TestApi(_ => LoopbackReply.Of(200, type, System.Text.Encoding.UTF8.GetBytes(body)));
        RequestInformation request = Get(api);
        request.HttpMethod = Method.DELETE;

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.Client.RequestAdapter.SendNoContentAsync(request, s_errors));
        var typed = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.Client.V1.BundleIds["1"].DeleteAsync());

        Assert.True(e.MayHaveBeenApplied && typed.MayHaveBeenApplied);
    }

    [Fact]
    public async Task SendAsync_NativeResponseHandler_GetsTheAnswerAsItIsAfterTheRetries()
    {
        await using var api = new TestApi(LoopbackReply.Html("no", 503), LoopbackReply.Error(404, "NOT_FOUND"));
        var handler = new NativeResponseHandler();
        RequestInformation request = Get(api);
        request.AddRequestOptions([new ResponseHandlerOption { ResponseHandler = handler }]);

        await api.Client.RequestAdapter.SendNoContentAsync(request, s_errors);

        using var message = Assert.IsType<HttpResponseMessage>(handler.Value);
        Assert.Equal(404, (int)message.StatusCode);
        Assert.Contains("NOT_FOUND", await message.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, api.Server.Requests.Count);
    }

    [Fact]
    public async Task SendPrimitiveAsync_OtherMembers_Work()
    {
        await using var api = new TestApi(LoopbackReply.Json("42"), LoopbackReply.Json("[1,2]"), LoopbackReply.Json("""[{"type":"a","id":"1"}]"""));
        IRequestAdapter adapter = api.Client.RequestAdapter;

        Assert.Equal(42, await adapter.SendPrimitiveAsync<int?>(Get(api)));
        Assert.Equal([1, 2], await adapter.SendPrimitiveCollectionAsync<int?>(Get(api)) ?? []);
        Assert.Equal("1", Assert.Single(await adapter.SendCollectionAsync(Get(api), Resource.CreateFromDiscriminatorValue) ?? []).Id);
        HttpRequestMessage? native = await adapter.ConvertToNativeRequestAsync<HttpRequestMessage>(Get(api));
        Assert.Equal("/v1/things", native!.RequestUri!.AbsolutePath);
        Assert.NotNull(adapter.SerializationWriterFactory);
        Assert.Equal(api.Server.Url.AbsoluteUri.TrimEnd('/'), adapter.BaseUrl);
    }

    [Fact]
    public async Task StockKiotaAdapter_WithOurErrorMapping_ThrowsOurErrorWithItsSource()
    {
        const string Body = """
            {"errors":[{"id":"1","status":"409","code":"STATE_ERROR","title":"T","detail":"D","source":{"pointer":"/data/attributes/name"},"links":{"see":"/s","associated":{"href":"/a"}},
            "meta":{"associatedErrors":{"/v1/apps/1":[{"code":"BEHIND","source":{"parameter":"p"}}]}}}]}
            """;
        await using var server = new LoopbackServer(_ => LoopbackReply.Json(Body, 409, "X-Request-ID: R", "X-Rate-Limit: user-hour-rem:7"));
        using var stock = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), new JsonParseNodeFactory(), new JsonSerializationWriterFactory());
        stock.BaseUrl = server.Url.AbsoluteUri;
        using var client = new AppStoreConnectClient(stock);

        var e = await Assert.ThrowsAsync<AppStoreConnectConflictException>(() => client.SendAsync(HttpMethod.Post, "/v1/things", RawBody.Json("{}")));

        Assert.Equal(409, e.ResponseStatusCode);
        Assert.Equal("/data/attributes/name", Assert.Single(e.Errors).Source!.Pointer);
        Assert.Equal((null, "/a", "/s"), (e.Errors[0].Links?.About, e.Errors[0].Links?.Associated, e.Errors[0].Links?.See));
        Assert.Equal("p", e.Errors[0].AssociatedErrors["/v1/apps/1"][0].Source!.Parameter);
        Assert.Equal("R", e.RequestId);
        Assert.Equal(7, e.RateLimit!.HourRemaining);
        Assert.True(e.HasCode("BEHIND"));
        Assert.Contains("POST /v1/things failed: 409 Conflict", e.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => e.Serialize(new JsonSerializationWriter()));
    }

    [Theory]
    [InlineData("401", typeof(AppStoreConnectAuthenticationException))]
    [InlineData("403", typeof(AppStoreConnectForbiddenException))]
    [InlineData("404", typeof(AppStoreConnectNotFoundException))]
    [InlineData("422", typeof(AppStoreConnectValidationException))]
    [InlineData("429", typeof(AppStoreConnectRateLimitException))]
    [InlineData("500", typeof(AppStoreConnectException))]
    public void CreateFromDiscriminatorValue_Status_ChoosesTheType(string status, Type type)
    {
        using var json = System.Text.Json.JsonDocument.Parse($$"""{"errors":[{"status":"{{status}}","code":"C"}]}""");
        AppStoreConnectException e = new JsonParseNode(json.RootElement).GetObjectValue(AppStoreConnectException.CreateFromDiscriminatorValue);

        Assert.IsType(type, e);
        Assert.Equal("C", e.Errors[0].Code);
    }

    [Fact]
    public async Task Client_OverAnyAdapter_SendsRawRequestsThroughIt()
    {
        await using var server = new LoopbackServer(r => LoopbackReply.Json($$"""{"data":[{"type":"{{r.Method}}","id":"{{r.Headers["X-Mine"]}}"}]}"""));
        using var stock = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), new JsonParseNodeFactory(), new JsonSerializationWriterFactory());
        stock.BaseUrl = server.Url.AbsoluteUri;
        using var client = new AppStoreConnectClient(stock);
        var request = new RawRequest(HttpMethod.Patch, "v1/things/1")
        {
            Body = RawBody.Json("{}"),
            Headers = new Dictionary<string, string> { ["X-Mine"] = "m" },
            Retry = RetryOptions.None,
        };

        RawResponse raw = await client.SendAsync(request);
        Page<Resource>? page = await client.SendAsync(request, Page<Resource>.CreateFromDiscriminatorValue);

        var unreadable = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => client.SendAsync(request, TextContext.Default.String));
        Assert.Equal("$", unreadable.Place);
        Assert.StartsWith("PATCH v1/things/1: the response can't be read: ", unreadable.Message, StringComparison.Ordinal);
        Assert.Equal(200, (int)raw.Info!.StatusCode);
        Assert.Contains("PATCH", raw.Text, StringComparison.Ordinal);
        Assert.Equal("m", page!.Data[0].Id);
        Assert.Null(client.RateLimit);
        Assert.All(server.Requests, r => Assert.Equal("/v1/things/1", r.Target));
    }

    [JsonSerializable(typeof(string))]
    private sealed partial class TextContext : JsonSerializerContext;

    private static RequestInformation Get(TestApi api) => new()
    {
        HttpMethod = Method.GET,
        UrlTemplate = "{+baseurl}/v1/things",
        PathParameters = new Dictionary<string, object> { ["baseurl"] = api.Client.RequestAdapter.BaseUrl! },
    };
}
