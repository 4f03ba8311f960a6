using System.Globalization;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Http;

/// <summary>What the client retries, when, and when it gives up.</summary>
public sealed class RetryTests
{
    private static readonly LoopbackReply s_limited = LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED");
    private static readonly LoopbackReply s_good = LoopbackReply.Json("""{"data":[]}""");

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Send_A429_IsSentAgainWhateverTheMethod(string method)
    {
        await using var api = new TestApi(s_limited, s_good);

        RawResponse response = await api.Client.SendAsync(new HttpMethod(method), "/v1/apps", method == "GET" ? null : RawBody.Json("""{"a":"b"}"""));

        Assert.Equal(2, response.Info!.Attempts);
        Assert.Single(api.Server.Requests.Select(r => (r.Method, r.Target, r.Text, r.Headers.GetValueOrDefault("Content-Type"))).Distinct());
    }

    [Fact]
    public async Task Send_A429WithRetryAfterInSeconds_WaitsThatLong()
    {
        await using var api = new TestApi(LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", "Retry-After: 17"), s_good);

        await api.GetAsync();

        Assert.Equal([TimeSpan.FromSeconds(17)], api.Clock.Waits);
    }

    // Uses sockets, because WireMock.Net always sends its own Date header.
    [Theory]
    [InlineData(42, 42, 42)]
    [InlineData(-42, 0.5, 1)]
    public async Task Send_A429WithRetryAfterAsADate_WaitsUntilThen(int after, double least, double most)
    {
        DateTimeOffset date = new TestClock().GetUtcNow().AddSeconds(after);
        await using var api = new TestApi(TestApi.InOrder(
            LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", $"Retry-After: {date.ToString("r", CultureInfo.InvariantCulture)}"), s_good));

        await api.GetAsync();

        Assert.InRange(api.Clock.Waits.Sum(w => w.TotalSeconds), least, most);
    }

    [Fact]
    public async Task Send_RetryAfterAsADateOfAServiceWithAnotherClock_IsMeasuredByItsOwn()
    {
        DateTimeOffset service = new TestClock().GetUtcNow().AddHours(3);
        string Date(int seconds) => service.AddSeconds(seconds).ToString("r", CultureInfo.InvariantCulture);
        await using var api = new TestApi(TestApi.InOrder(
            LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", $"Retry-After: {Date(5)}", $"Date: {Date(0)}"), s_good));

        await api.GetAsync();

        Assert.Equal([TimeSpan.FromSeconds(5)], api.Clock.Waits);
    }

    [Fact]
    public async Task Send_A429WithoutRetryAfter_BacksOffLongerEachTimeWithJitter()
    {
        var waits = new List<IReadOnlyList<TimeSpan>>();
        for (int i = 0; i < 8; i++)
        {
            await using var api = new TestApi(s_limited, s_limited, s_limited, s_good);
            await api.GetAsync();
            waits.Add(api.Clock.Waits);
        }

        Assert.All(waits, w =>
        {
            Assert.Equal(3, w.Count);
            Assert.InRange(w[0].TotalSeconds, 0.5, 1);
            Assert.InRange(w[1].TotalSeconds, 1, 2);
            Assert.InRange(w[2].TotalSeconds, 2, 4);
        });
        Assert.True(waits.Select(w => w[0]).Distinct().Count() > 1);
    }

    [Fact]
    public async Task Send_Repeated429_EndsInTheServicesOwnErrorWithTheCountOfAttempts()
    {
        await using var api = new TestApi(LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", "X-Rate-Limit: user-hour-lim:3500;user-hour-rem:0;"));

        var e = await api.FailsAsync<AppStoreConnectRateLimitException>();

        Assert.Equal(4, e.Attempts);
        Assert.Equal(4, api.Server.Requests.Count);
        Assert.True(e.HasCode("RATE_LIMIT_EXCEEDED"));
        Assert.Equal(0, e.RateLimit!.HourRemaining);
        Assert.Null(e.InnerException);
        Assert.Contains("4 attempts", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_RetryAfterBeyondTheTotalTime_IsTheErrorAtOnce()
    {
        await using var api = new TestApi(LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", "Retry-After: 3600"));

        var e = await api.FailsAsync<AppStoreConnectRateLimitException>();

        Assert.Equal(TimeSpan.FromHours(1), e.RetryAfter);
        Assert.Equal(1, e.Attempts);
        Assert.Empty(api.Clock.Waits);
        Assert.Contains("asks clients to wait 3600 s", e.Message, StringComparison.Ordinal);
    }

    // A write that has no time left would be cut short, and nobody would know whether it was applied.
    [Theory]
    [InlineData("POST", 1)]
    [InlineData("GET", 2)]
    public async Task Send_RetryAfterThatLeavesAlmostNoTime_IsForGetOnly(string method, int attempts)
    {
        await using var api = new TestApi(_ => LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", "Retry-After: 19"));

        var e = await api.FailsAsync<AppStoreConnectRateLimitException>(new HttpMethod(method), retry: new() { MaxTotalTime = TimeSpan.FromSeconds(20) });

        Assert.Equal(attempts, e.Attempts);
        Assert.False(e.MayHaveBeenApplied);
    }

    [Fact]
    public async Task Send_ManyAttempts_EndWhenTheTotalTimeIsUp()
    {
        await using var api = new TestApi(LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", "Retry-After: 60"));

        var e = await api.FailsAsync<AppStoreConnectRateLimitException>(retry: new() { MaxAttempts = 100, MaxTotalTime = TimeSpan.FromMinutes(3.5) });

        Assert.Equal(4, e.Attempts);
        Assert.Equal(TimeSpan.FromMinutes(3), e.Elapsed);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Send_A5xxOr408_IsSentAgainForGetOnly(int status)
    {
        await using var api = new TestApi(r => r.Method == "GET" && r.Target.EndsWith("again", StringComparison.Ordinal) ? s_good : LoopbackReply.Html("<h1>no</h1>", status));

        var get = await api.FailsAsync<AppStoreConnectException>();
        var post = await api.FailsAsync<AppStoreConnectException>(HttpMethod.Post);
        var patch = await api.FailsAsync<AppStoreConnectException>(HttpMethod.Patch);
        var delete = await api.FailsAsync<AppStoreConnectException>(HttpMethod.Delete);

        Assert.Equal([4, 1, 1, 1], new[] { get, post, patch, delete }.Select(e => e.Attempts));
        Assert.Equal([false, true, true, true], new[] { get, post, patch, delete }.Select(e => e.MayHaveBeenApplied));
        Assert.Contains("may have been applied", post.Message, StringComparison.Ordinal);
        Assert.Contains("<h1>no</h1>", post.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_A5xxOnAWriteThatMayBeRepeated_IsSentAgainWithItsBody()
    {
        await using var api = new TestApi(LoopbackReply.Html("no", 503), LoopbackReply.Broken, s_good);

        await api.Client.SendAsync(new RawRequest(HttpMethod.Patch, "/v1/apps/1") { Body = RawBody.Json("""{"x":1}"""), Retry = new() { RetryWrites = true } });

        Assert.Equal(3, api.Server.Requests.Count);
        Assert.All(api.Server.Requests, r => Assert.Equal("""{"x":1}""", r.Text));
    }

    [Fact]
    public async Task Send_RetryOptionsOfTheClient_HoldForEachCall()
    {
        await using var api = new TestApi(_ => LoopbackReply.Html("no", 503), o => o.Retry = new() { MaxAttempts = 2, RetryWrites = true });

        Assert.Equal(2, (await api.FailsAsync<AppStoreConnectException>(HttpMethod.Post)).Attempts);
        Assert.Equal(1, (await api.FailsAsync<AppStoreConnectException>(retry: RetryOptions.None)).Attempts);
    }

    [Fact]
    public async Task Send_A503WithRetryAfter_WaitsThatLong()
    {
        await using var api = new TestApi(LoopbackReply.Html("no", 503, "Retry-After: 9"), s_good);

        await api.GetAsync();

        Assert.Equal([TimeSpan.FromSeconds(9)], api.Clock.Waits);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    [InlineData(501)]
    public async Task Send_AnErrorThatStays_IsNotSentAgain(int status)
    {
        await using var api = new TestApi(LoopbackReply.Error(status, "X"));

        Assert.Equal(1, (await api.FailsAsync<AppStoreConnectException>()).Attempts);
        Assert.Single(api.Server.Requests);
    }

    [Fact]
    public async Task Send_BrokenConnection_IsSentAgainForGetAndIsAnErrorForWrites()
    {
        await using var api = new TestApi(r => r.Method == "GET" ? (r.Target.Contains('?', StringComparison.Ordinal) ? s_good : LoopbackReply.Broken) : LoopbackReply.Broken);

        var get = await api.FailsAsync<AppStoreConnectConnectionException>();
        var post = await api.FailsAsync<AppStoreConnectConnectionException>(HttpMethod.Post);

        Assert.Equal(4, get.Attempts);
        Assert.False(get.IsTimeout);
        Assert.NotNull(get.InnerException);
        Assert.False(get.MayHaveBeenApplied);
        Assert.Equal(1, post.Attempts);
        Assert.True(post.MayHaveBeenApplied);
        Assert.Single(api.Server.Requests, r => r.Method == "POST");
        Assert.Contains("POST /v1/apps failed: the connection to 127.0.0.1", post.Message, StringComparison.Ordinal);
        Assert.Contains("may have been applied", post.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_BodyThatBreaksOff_IsSentAgain()
    {
        await using var api = new TestApi(s_good.CutBy(3), s_good);

        RawResponse response = await api.GetAsync();

        Assert.Equal("""{"data":[]}""", response.Text);
        Assert.Equal(2, response.Info!.Attempts);
    }

    [Fact]
    public async Task Send_ErrorBodyThatBreaksOff_KeepsTheStatus()
    {
        await using var api = new TestApi(LoopbackReply.Error(409, "STATE_ERROR").CutBy(30));

        var e = await api.FailsAsync<AppStoreConnectConflictException>(HttpMethod.Post);

        Assert.True(e.IsResponseBodyTruncated);
        Assert.True(e.HasCode("STATE_ERROR"));
    }

    [Fact]
    public async Task Send_NoOneListens_IsAConnectionException()
    {
        await using var api = new TestApi(s_good);
        await api.Server.DisposeAsync();

        var e = await api.FailsAsync<AppStoreConnectConnectionException>();

        Assert.Equal(4, e.Attempts);
        Assert.Null(e.StatusCode);
    }
}
