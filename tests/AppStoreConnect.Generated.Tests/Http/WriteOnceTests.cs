using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Http;

/// <summary>A write without a response may have been applied, so it's only sent once, even by the layers below this library.</summary>
public sealed class WriteOnceTests
{
    [Theory]
    [InlineData("DELETE", false, false)]
    [InlineData("DELETE", false, true)]
    [InlineData("POST", false, false)]
    [InlineData("POST", true, false)]
    [InlineData("POST", true, true)]
    [InlineData("PATCH", true, false)]
    public async Task Write_ConnectionInUseBreaksAfterItArrived_IsSentOnce(string method, bool hasBody, bool resets)
    {
        await using var api = new TestApi(r => r.Method == "GET" ? LoopbackReply.Json("{}") : new LoopbackReply([]) { Closes = true, Resets = resets });

        await api.GetAsync();
        var e = await Assert.ThrowsAsync<AppStoreConnectConnectionException>(
            () => api.Client.SendAsync(new HttpMethod(method), "/v1/things/1", hasBody ? RawBody.Json("""{"a":1}""") : null));

        Assert.Single(api.Server.Requests, r => r.Method == method);
        Assert.True(e.MayHaveBeenApplied);
    }

    // With this header, .NET sends a request again whose connection closes, because the body has not been sent. Here, there is none.
    [Fact]
    public async Task Delete_WithExpectContinue_IsSentOnce()
    {
        await using var api = new TestApi(_ => new LoopbackReply([]) { Closes = true });

        var e = await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => api.Client.V1.BundleIds["1"].DeleteAsync(static c => c.Headers.Add("Expect", "100-continue")));

        Assert.Single(api.Server.Requests);
        Assert.True(e.MayHaveBeenApplied);
    }
}
