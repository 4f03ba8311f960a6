using System.Text.Json.Serialization;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Raw;

public sealed partial class RawRequestTests
{
    [Theory]
    [InlineData("/v1/apps?limit=2&filter%5Bname%5D=a%2Cb", "/v1/apps?limit=2&filter%5Bname%5D=a%2Cb")]
    [InlineData("v1/apps", "/v1/apps")]
    [InlineData("/v9/newThings/%E4", "/v9/newThings/%E4")]
    public async Task Send_AnyPath_IsSentAsItIs(string path, string target)
    {
        await using var api = new TestApi(LoopbackReply.Json("{}"));

        await api.GetAsync(path);

        Assert.Equal(target, api.Server.Single.Target);
        Assert.Equal("application/json", api.Server.Single.Headers["Accept"]);
    }

    [Fact]
    public async Task Send_AbsoluteAddressOfTheClientsHost_CarriesTheToken()
    {
        await using var api = new TestApi(LoopbackReply.Json("{}"));

        await api.GetAsync(new Uri(api.Server.Url, "/v1/apps?cursor=1").AbsoluteUri);

        Assert.NotNull(api.Server.Single.Authorization);
    }

    [Fact]
    public async Task Send_EachKindOfBody_ArrivesWithItsType()
    {
        await using var api = new TestApi(LoopbackReply.NoContent);
        var resource = new Resource { Id = "1" };

        await api.Client.SendAsync(HttpMethod.Post, "/v1/a", RawBody.Json("""{"a":"ä"}"""));
        await api.Client.SendAsync(HttpMethod.Post, "/v1/a", RawBody.Json(new Thing("n"), ThingContext.Default.Thing));
        await api.Client.SendAsync(HttpMethod.Post, "/v1/a", RawBody.Model(resource));
        RawResponse empty = await api.Client.SendAsync(HttpMethod.Put, "/v1/a", RawBody.Bytes(new byte[] { 1, 2, 3 }, "application/octet-stream"));
        await api.Client.SendAsync(HttpMethod.Delete, "/v1/a");

        LoopbackRequest[] sent = [.. api.Server.Requests];
        Assert.Equal(("""{"a":"ä"}""", "application/json"), (sent[0].Text, sent[0].Headers["Content-Type"]));
        Assert.Equal("""{"Name":"n"}""", sent[1].Text);
        Assert.Contains("\"id\":\"1\"", sent[2].Text, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], sent[3].Body);
        Assert.Equal("application/octet-stream", sent[3].Headers["Content-Type"]);
        Assert.Empty(sent[4].Body);
        Assert.Equal(0, empty.Body.Length);
        Assert.Equal(System.Net.HttpStatusCode.NoContent, empty.Info!.StatusCode);
    }

    [Fact]
    public async Task Send_Typed_IsRead()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"Name":"x"}"""), LoopbackReply.Json("""{"data":[{"type":"t","id":"7"}]}"""), LoopbackReply.NoContent);

        Thing? thing = await api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/a"), ThingContext.Default.Thing);
        Page<Resource>? page = await api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/a"), Page<Resource>.CreateFromDiscriminatorValue);
        Page<Resource>? nothing = await api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/a"), Page<Resource>.CreateFromDiscriminatorValue);
        Thing? none = await api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/a"), ThingContext.Default.Thing);

        Assert.Equal("x", thing!.Name);
        Assert.Equal("7", page!.Data[0].Id);
        Assert.Null(nothing);
        Assert.Null(none);
    }

    [Fact]
    public async Task Send_TypedAsAnyOtherModelOfKiotas_IsRead()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"errors":[{"code":"X"}]}"""));

        AppStoreConnectException? read = await api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/a"), AppStoreConnectException.CreateFromDiscriminatorValue);

        Assert.Equal("X", Assert.Single(read!.Errors).Code);
    }

    [Fact]
    public async Task Send_OwnHeaders_AreSentAndWin()
    {
        await using var api = new TestApi(LoopbackReply.NoContent);

        await api.Client.SendAsync(new RawRequest(HttpMethod.Post, "/v1/a")
        {
            Body = RawBody.Json("{}"),
            Headers = new Dictionary<string, string> { ["Accept"] = "text/csv", ["Content-Type"] = "application/vnd.api+json", ["X-Mine"] = "1" },
        });

        Assert.Equal("text/csv", api.Server.Single.Headers["Accept"]);
        Assert.Equal("application/vnd.api+json", api.Server.Single.Headers["Content-Type"]);
        Assert.Equal("1", api.Server.Single.Headers["X-Mine"]);
    }

    // Uses a socket, because WireMock.Net sends chunks without a length.
    [Fact]
    public async Task Open_Body_StreamsAndKnowsItsLength()
    {
        byte[] report = new byte[300_000];
        Random.Shared.NextBytes(report);
        await using var api = new TestApi(_ => LoopbackReply.Of(200, "application/a-gzip", report));

        await using Stream stream = await api.Client.OpenAsync(new RawRequest(HttpMethod.Get, "/v1/salesReports") { Accept = "application/a-gzip" });
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);

        Assert.Equal(report, copy.ToArray());
        Assert.Equal(report.Length, stream.Length);
        Assert.False(stream.CanSeek || stream.CanWrite);
        Assert.True(stream.CanRead);
        Assert.Throws<NotSupportedException>(() => stream.Position);
        Assert.Throws<NotSupportedException>(() => stream.Position = 1);
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => stream.SetLength(0));
        Assert.Throws<NotSupportedException>(() => stream.Write([1], 0, 1));
        Assert.Throws<NotSupportedException>(stream.Flush);
        Assert.Equal("application/a-gzip", api.Server.Single.Headers["Accept"]);
    }

    [Fact]
    public async Task Open_ReadInEachWay_ProducesTheSame()
    {
        await using var api = new TestApi(LoopbackReply.Of(200, "text/csv", [.. Enumerable.Range(0, 100).Select(i => (byte)i)]));
        await using Stream stream = await api.Client.OpenAsync(new RawRequest(HttpMethod.Get, "/v1/salesReports"));
        byte[] read = new byte[100];

        await stream.ReadExactlyAsync(read.AsMemory(0, 10));
        for (int at = 10; at < 50;)
        {
#pragma warning disable CA1835 // Tests the old overload.
            at += await stream.ReadAsync(read, at, 50 - at, CancellationToken.None);
#pragma warning restore CA1835
        }

        for (int at = 50; at < 80;)
        {
            at += stream.Read(read, at, 80 - at);
        }

        stream.ReadExactly(read.AsSpan(80));
        Assert.Equal(Enumerable.Range(0, 100), read.Select(b => (int)b));
        stream.Dispose();
    }

    [Fact]
    public async Task Open_Error_IsThrownAsEver()
    {
        await using var api = new TestApi(LoopbackReply.Error(404, "NOT_FOUND"));

        await Assert.ThrowsAsync<AppStoreConnectNotFoundException>(() => api.Client.OpenAsync(new RawRequest(HttpMethod.Get, "/v1/salesReports")));
    }

    [Fact]
    public async Task Info_OfASuccess_ShowsWhatCameWithIt()
    {
        await using var api = new TestApi(_ => LoopbackReply.Json("{}", 201, "X-Apple-Request-UUID: U", "X-One: 1"));

        ResponseInfo info = (await api.PostAsync()).Info!;

        Assert.Equal(System.Net.HttpStatusCode.Created, info.StatusCode);
        Assert.Equal("U", info.RequestId);
        Assert.Equal("1", info.Header("x-one"));
        Assert.Equal("2", info.Header("content-length"));
        Assert.Null(info.Header("X-Two"));
        Assert.Equal("application/json", info.ContentType);
        Assert.Equal(1, info.Attempts);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Request_WithoutAPath_IsRejected(string path) => Assert.Throws<ArgumentException>(() => new RawRequest(HttpMethod.Get, path));

    internal sealed record Thing(string Name);

    [JsonSerializable(typeof(Thing))]
    private sealed partial class ThingContext : JsonSerializerContext;
}
