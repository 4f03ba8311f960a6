using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.RateLimiting;

/// <summary>The <c>X-Rate-Limit</c> header and pacing.</summary>
public sealed class RateLimitTests
{
    [Theory]
    [InlineData("user-hour-lim:3500;user-hour-rem:500;", 3500, 500, null, null)]
    [InlineData("user-hour-lim:3500;user-hour-rem:500", 3500, 500, null, null)]
    [InlineData("user-hour-lim:3500,user-hour-rem:500,", 3500, 500, null, null)]
    [InlineData("user-hour-lim:3500; user-hour-rem:500; user-minute-lim:300; user-minute-rem:299;", 3500, 500, 300, 299)]
    [InlineData("user-hour-rem:-1;user-hour-lim:3500", 3500, -1, null, null)]
    [InlineData("team-day-lim:9;user-hour-lim:3500;;user-hour-rem;user-hour-rem:many;:;x:1", 3500, null, null, null)]
    [InlineData("user-minute-lim:60;user-minute-rem:59", null, null, 60, 59)]
    public void Parse_SeenForms_AreRead(string header, int? hourLimit, int? hourRemaining, int? minuteLimit, int? minuteRemaining)
    {
        RateLimit limit = RateLimit.Parse(header, DateTimeOffset.UnixEpoch)!;

        Assert.Equal((hourLimit, hourRemaining), (limit.HourLimit, limit.HourRemaining));
        Assert.Equal((minuteLimit, minuteRemaining), (limit.MinuteLimit, limit.MinuteRemaining));
        Assert.Equal(DateTimeOffset.UnixEpoch, limit.ObservedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData(";;")]
    [InlineData("unknown:1")]
    [InlineData("user-hour-lim:99999999999999")]
    public void Parse_NothingKnown_IsNull(string header) => Assert.Null(RateLimit.Parse(header, default));

    [Fact]
    public void ToString_Limit_IsForAPerson()
    {
        Assert.Equal("500 of 3500 left this hour", RateLimit.Parse("user-hour-lim:3500;user-hour-rem:500", default)!.ToString());
        Assert.Equal("? of 3500 left this hour, 2 of ? left this minute", RateLimit.Parse("user-hour-lim:3500;user-minute-rem:2", default)!.ToString());
    }

    [Fact]
    public async Task Client_AfterAnswers_KnowsTheLastReportedLimit()
    {
        await using var api = new TestApi(
            LoopbackReply.Json("{}", 200, "X-Rate-Limit: user-hour-lim:3500;user-hour-rem:500;"),
            LoopbackReply.Json("{}"),
            LoopbackReply.Error(404, "NOT_FOUND", "x-rate-limit: user-hour-lim:3500;user-hour-rem:499;"));
        Assert.Null(api.Client.RateLimit);

        RawResponse first = await api.GetAsync();
        Assert.Equal(500, first.Info!.RateLimit!.HourRemaining);
        Assert.Equal(api.Clock.GetUtcNow(), first.Info.RateLimit.ObservedAt);
        RawResponse second = await api.GetAsync();
        Assert.Null(second.Info!.RateLimit);
        Assert.Equal(500, api.Client.RateLimit!.HourRemaining);
        var e = await api.FailsAsync<AppStoreConnectNotFoundException>();
        Assert.Equal(499, e.RateLimit!.HourRemaining);
        Assert.Equal(499, api.Client.RateLimit!.HourRemaining);
    }

    [Fact]
    public async Task Pacing_BudgetAboveTheReserve_WaitsForNothing()
    {
        await using var api = Paced("user-hour-lim:3500;user-hour-rem:351;");

        await SendAsync(api, 5);

        Assert.Empty(api.Clock.Waits);
    }

    [Fact]
    public async Task Pacing_BudgetInTheReserve_SpacesRequestsBeforeTheLimitIsReached()
    {
        await using var api = Paced("user-hour-lim:3500;user-hour-rem:175;");

        await SendAsync(api, 4);

        // The first request is sent before the limit is known, and the second starts the series. Half of the reserve is left: twice the hourly share of 1.03 s.
        Assert.Equal([2.06, 2.06], api.Clock.Waits.Select(w => Math.Round(w.TotalSeconds, 2)));
    }

    [Fact]
    public async Task Pacing_BudgetOverdrawn_WaitsNoLongerThanTheLongestWait()
    {
        await using var api = Paced("user-hour-lim:3500;user-hour-rem:-1;");

        await SendAsync(api, 3);

        Assert.Equal([TimeSpan.FromSeconds(30)], api.Clock.Waits);
    }

    [Fact]
    public async Task Pacing_LimitPerMinute_CountsToo()
    {
        await using var api = Paced("user-hour-lim:3500;user-hour-rem:3000;user-minute-lim:60;user-minute-rem:6;");

        await SendAsync(api, 3);
        Assert.Empty(api.Clock.Waits);

        await using var less = Paced("user-hour-lim:3500;user-hour-rem:3000;user-minute-lim:60;user-minute-rem:3;");
        await SendAsync(less, 3);
        Assert.Equal([TimeSpan.FromSeconds(2)], less.Clock.Waits);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1.1, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0.5, 0)]
    public void Pacing_OptionsOutOfRange_AreRejected(double reserve, int seconds) => Assert.ThrowsAny<ArgumentException>(
        () => new AppStoreConnectClient(TestKeys.Team, new() { Pacing = new() { Reserve = reserve, MaxDelay = TimeSpan.FromSeconds(seconds) } }));

    private static TestApi Paced(string header) => new(_ => LoopbackReply.Json("{}", 200, $"X-Rate-Limit: {header}"), o => o.Pacing = new());

    private static async Task SendAsync(TestApi api, int times)
    {
        for (int i = 0; i < times; i++)
        {
            await api.GetAsync();
        }
    }
}
