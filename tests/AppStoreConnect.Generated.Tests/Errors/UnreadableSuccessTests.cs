using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Errors;

/// <summary>A 200 with an unexpected body is an error that names the place.</summary>
public sealed class UnreadableSuccessTests
{
    private static readonly JsonTypeInfo<Dictionary<string, int>> s_numbers =
        (JsonTypeInfo<Dictionary<string, int>>)new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.GetTypeInfo(typeof(Dictionary<string, int>));

    [Fact]
    public async Task Read_Html_IsAnErrorThatShowsIt()
    {
        await using var api = new TestApi(LoopbackReply.Html("<html>Sign in to the network</html>", 200));

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(
            () => api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/apps"), Page<Resource>.CreateFromDiscriminatorValue));

        Assert.Equal(200, e.ResponseStatusCode);
        Assert.Equal("line 1, byte 0", e.Place);
        Assert.IsType<JsonException>(e.InnerException, exactMatch: false);
        Assert.Equal("<html>Sign in to the network</html>", e.ResponseBody);
        Assert.StartsWith("GET /v1/apps: the response (200, text/html, 35 bytes) can't be read at line 1, byte 0: ", e.Message, StringComparison.Ordinal);
        Assert.EndsWith("It starts with: <html>Sign in to the network</html>", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_AnotherShape_NamesThePath()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"a":1,"b":"two"}"""));

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/apps"), s_numbers));

        Assert.Equal("$.b", e.Place);
        Assert.Contains("at $.b", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_LargerThanAllowed_IsAnErrorAndNotMemory()
    {
        await using var api = new TestApi(_ => LoopbackReply.Of(200, "application/json", Encoding.UTF8.GetBytes(new string(' ', 100_000))), o => o.MaxResponseBytes = 50_000);

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.GetAsync());

        Assert.Contains("larger than the 50000 bytes", e.Message, StringComparison.Ordinal);
        Assert.True(e.IsResponseBodyTruncated);
        Assert.Single(api.Server.Requests);
    }

    [Fact]
    public async Task Read_AsLargeAsAllowed_IsRead()
    {
        await using var api = new TestApi(_ => LoopbackReply.Of(200, null, new byte[50_000]), o => o.MaxResponseBytes = 50_000);

        Assert.Equal(50_000, (await api.GetAsync()).Body.Length);
    }
}
