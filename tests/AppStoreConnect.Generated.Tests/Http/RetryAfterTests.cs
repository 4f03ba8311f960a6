using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Http;

/// <summary>Retry-After in all known formats, including the UNIX time that another Apple API sends.</summary>
public sealed class RetryAfterTests
{
    private static readonly long s_now = new TestClock().GetUtcNow().ToUnixTimeSeconds();

    [Theory]
    [InlineData("17", 17, 17)]
    [InlineData("1.5", 1.5, 1.5)]
    [InlineData("+3", 3, 3)]
    [InlineData("1, 5", 5, 5)]
    [InlineData("0", 0.5, 1)]
    [InlineData("-5", 0.5, 1)]
    [InlineData("0.001", 0.5, 1)]
    [InlineData("soon", 0.5, 1)]
    [InlineData("", 0.5, 1)]
    [InlineData("now+42", 42, 42)]
    [InlineData("now+42 in ms", 42, 42)]
    [InlineData("now-42", 0.5, 1)]
    [InlineData("Sat, 31 Jan 2026 12:00:10 GMT", 10, 10)]
    [InlineData("Saturday, 31-Jan-26 12:00:10 GMT", 10, 10)]
    public async Task RetryAfter_InAnyForm_IsWaitedFor(string value, double least, double most)
    {
        value = value switch
        {
            "now+42" => $"{s_now + 42}",
            "now+42 in ms" => $"{(s_now + 42) * 1000}",
            "now-42" => $"{s_now - 42}",
            _ => value,
        };
        await using var api = new TestApi(TestApi.InOrder(LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", $"Retry-After: {value}"), LoopbackReply.Json("{}")));

        await api.GetAsync();

        Assert.InRange(api.Clock.Waits.Sum(w => w.TotalSeconds), least, most);
    }

    [Fact]
    public async Task RetryAfter_OfNow_KeepsBackingOff()
    {
        await using var api = new TestApi(LoopbackReply.Error(429, "X", "Retry-After: 0"));

        await api.FailsAsync<AppStoreConnectRateLimitException>();

        Assert.Equal(3, api.Clock.Waits.Count);
        Assert.True(api.Clock.Waits[2] > api.Clock.Waits[0]);
        Assert.All(api.Clock.Waits, wait => Assert.True(wait >= TimeSpan.FromSeconds(0.5)));
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("1e300")]
    [InlineData("3600")]
    public async Task RetryAfter_BeyondTheTotalTime_IsTheErrorAtOnce(string value)
    {
        await using var api = new TestApi(LoopbackReply.Error(429, "X", $"Retry-After: {value}"));

        await api.FailsAsync<AppStoreConnectRateLimitException>();

        Assert.InRange(api.Server.Requests.Count, 1, 4);
    }

    [Fact]
    public async Task None_AConnectionThatClosesBeforeTheAnswer_IsSentOnce()
    {
        await using var api = new TestApi(_ => new LoopbackReply([]) { Closes = true });

        var e = await api.FailsAsync<AppStoreConnectConnectionException>(retry: RetryOptions.None);

        Assert.Single(api.Server.Requests);
        Assert.Equal(1, e.Attempts);
    }
}
