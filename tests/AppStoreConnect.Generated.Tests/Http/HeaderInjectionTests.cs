using AppStoreConnect.Http;
using AppStoreConnect.Tests.Support;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Tests.Http;

/// <summary>No header value from a caller can become another header or request, regardless of its source.</summary>
public sealed class HeaderInjectionTests
{
    private const string Smuggled = "a\r\nHost: x\r\n\r\nDELETE /v1/bundleIds/7 HTTP/1.1\r\nX-B: 1";

    public static TheoryData<string, string> Bad => new()
    {
        { "X-A", Smuggled },
        { "X-A", "a\nb" },
        { "X-A", "a\rb" },
        { "X-A", "a\0b" },
        { "X-A", "a\u007Fb" },
        { "X-A", "\u001b[31m" },
        { "X-A", "café" },
        { "X-A", "a\u2028b" },
        { "Accept", "application/json\r\nX: y" },
        { "Content-Type", "text/plain\r\nX: y" },
        { "X A", "a" },
        { "X:A", "a" },
        { "X\r\nA", "a" },
        { "", "a" },
        { "Ü", "a" },
        { "Content-Length", "0" },
        { "transfer-encoding", "xchunked" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Headers_ThatWouldSmuggle_AreRejectedOnEveryWayInAndNothingIsSent(string name, string value)
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":[]}"""));
        AppStoreConnectClient client = api.Client;
        var raw = new RawRequest(HttpMethod.Get, "/v1/apps") { Headers = new Dictionary<string, string> { [name] = value } };
        var ways = new Dictionary<string, Func<Task>>
        {
            ["builder"] = () => client.V1.Apps.GetAsync(c => c.Headers.Add(name, value)),
            ["builder, write"] = () => client.V1.BundleIds["1"].DeleteAsync(c => c.Headers.Add(name, value)),
            ["list"] = async () => await client.V1.Apps.ListAsync(c => c.Headers.Add(name, value)).GetAsyncEnumerator().MoveNextAsync(),
            ["raw"] = () => client.SendAsync(raw),
            ["raw, write"] = () => client.SendAsync(new RawRequest(HttpMethod.Post, "/v1/apps") { Headers = raw.Headers, Body = RawBody.Json("{}") }),
            ["raw, stream"] = () => client.OpenAsync(raw),
            ["Kiota"] = () => client.RequestAdapter.SendNoContentAsync(Information()),
            ["Kiota, to native"] = () => client.RequestAdapter.ConvertToNativeRequestAsync<HttpRequestMessage>(Information()),
        };

        foreach ((string way, Func<Task> send) in ways)
        {
            Exception? e = await Record.ExceptionAsync(send);

            // Kiota's collection rejects an empty name before this library sees it.
            Assert.True(e is ArgumentException, $"{way}: {e}");
            Assert.True(value.Length < 3 || !e.Message.Contains(value, StringComparison.Ordinal), $"{way} shows the value: {e.Message}");
        }

        Assert.Empty(api.Server.Requests);

        RequestInformation Information()
        {
            var information = new RequestInformation { HttpMethod = Method.GET, URI = new(api.Server.Url, "/v1/apps") };
            information.Headers.Add(name, value);
            return information;
        }
    }

    [Fact]
    public async Task Headers_OfKiotasMessages_AreCheckedOnceMore()
    {
        await using var api = new TestApi(LoopbackReply.Json("{}"));
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Server.Url, "/v1/apps"));
        message.Headers.TryAddWithoutValidation("X-A", Smuggled);
        HttpRequestMessage native = (await api.Client.RequestAdapter.ConvertToNativeRequestAsync<HttpRequestMessage>(
            new() { HttpMethod = Method.GET, URI = new(api.Server.Url, "/v1/apps") }))!;

        Assert.NotNull(native);
        Assert.Throws<ArgumentException>(() => HeaderRules.Check([new("X-A", message.Headers.NonValidated["X-A"])]));
    }

    [Theory]
    [InlineData("text/plain\r\nX: y")]
    [InlineData("text/\0plain")]
    public void RawBody_MediaTypeThatWouldSmuggle_IsRejected(string type) => Assert.Throws<ArgumentException>(() => RawBody.Bytes(new byte[1], type));

    [Fact]
    public async Task RawRequest_AcceptThatWouldSmuggle_IsRejected()
    {
        await using var api = new TestApi(LoopbackReply.Json("{}"));

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/apps") { Accept = Smuggled }));

        Assert.Empty(api.Server.Requests);
    }

    [Fact]
    public async Task Headers_ThatAreGood_AreSentAsTheyAre()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":[]}"""));

        await api.Client.V1.Apps.GetAsync(c => c.Headers.Add("X-A", "a\tb (c); d=\"e\""));

        Assert.Equal("a\tb (c); d=\"e\"", api.Server.Single.Headers["X-A"]);
    }
}
