using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Authentication;

/// <summary>The service occasionally rejects valid tokens with 401. The client signs a new token and retries once.</summary>
public sealed class UnauthorizedTests
{
    private static readonly LoopbackReply s_unauthorized = LoopbackReply.Error(401, "NOT_AUTHORIZED");

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Send_A401Once_IsSentAgainWithANewTokenAtOnce(string method)
    {
        await using var api = new TestApi(s_unauthorized, LoopbackReply.Json("{}"));

        RawResponse response = await api.Client.SendAsync(new HttpMethod(method), "/v1/apps", method == "GET" ? null : RawBody.Json("""{"a":1}"""));

        LoopbackRequest[] sent = [.. api.Server.Requests];
        Assert.Equal(2, response.Info!.Attempts);
        Assert.NotEqual(sent[0].Token, sent[1].Token);
        Assert.Equal(sent[0].Text, sent[1].Text);
        Assert.Equal(TimeSpan.Zero, Assert.Single(api.Clock.Waits.DefaultIfEmpty()));
    }

    [Fact]
    public async Task Send_A401Twice_IsTheServicesErrorAfterTwoAttempts()
    {
        await using var api = new TestApi(s_unauthorized);

        var e = await api.FailsAsync<AppStoreConnectAuthenticationException>();

        Assert.Equal(2, api.Server.Requests.Count);
        Assert.Equal(2, e.Attempts);
        Assert.True(e.HasCode("NOT_AUTHORIZED"));
        Assert.Contains("clock", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_A401WithRetriesOff_StillGetsItsNewToken()
    {
        await using var api = new TestApi(TestApi.InOrder(s_unauthorized, LoopbackReply.Json("{}")), o => o.Retry = RetryOptions.None);

        Assert.Equal(2, (await api.GetAsync()).Info!.Attempts);
    }

    [Fact]
    public async Task Send_CallersOwnAuthorization_IsKeptAndA401IsFinal()
    {
        await using var api = new TestApi(s_unauthorized);

        await Assert.ThrowsAsync<AppStoreConnectAuthenticationException>(() => api.Client.SendAsync(
            new RawRequest(HttpMethod.Get, "/v1/apps") { Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer mine" } }));

        Assert.Equal("Bearer mine", api.Server.Single.Authorization);
    }

    [Fact]
    public async Task Send_ManyRejectedTogether_ShareOneNewToken()
    {
        string? old = null;
        await using var api = new TestApi(request => request.Token == Interlocked.CompareExchange(ref old, request.Token, null) || request.Token == old
            ? s_unauthorized
            : LoopbackReply.Json("{}"));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => api.GetAsync()));

        Assert.Equal(2, api.Server.Requests.Select(r => r.Token).Distinct().Count());
    }
}
