using AppStoreConnect.Pipeline;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.RateLimiting;

/// <summary>The timeout of a call also limits pacing, and a call that leaves the queue leaves no gap.</summary>
public sealed class PacingTimeTests
{
    private static readonly RateLimit s_low = new() { HourLimit = 3600, HourRemaining = 1 };

    [Fact]
    public async Task Wait_ThatWouldPassTheTimeLeft_IsNotBegun()
    {
        var clock = new TestClock();
        var pacer = new Pacer(new() { Reserve = 0.5, MaxDelay = TimeSpan.FromSeconds(30) }, clock, () => s_low);

        Assert.True(await pacer.TryWaitAsync(TimeSpan.FromSeconds(10), CancellationToken.None));
        Assert.False(await pacer.TryWaitAsync(TimeSpan.FromSeconds(10), CancellationToken.None));
        Assert.Empty(clock.Waits);
        Assert.True(await pacer.TryWaitAsync(TimeSpan.FromSeconds(31), CancellationToken.None));
        Assert.Equal([TimeSpan.FromSeconds(30)], clock.Waits);
    }

    [Fact]
    public async Task Send_WhoseTurnWouldComeTooLate_IsARateLimitErrorAndNothingIsSent()
    {
        await using var api = new TestApi(
            _ => LoopbackReply.Json("{}", 200, "X-Rate-Limit: user-hour-lim:3600;user-hour-rem:1;"),
            o =>
            {
                o.Pacing = new() { Reserve = 0.5 };
                o.Retry = new() { MaxTotalTime = TimeSpan.FromSeconds(20) };
            });
        await api.PostAsync();
        await api.PostAsync();
        int sent = api.Server.Requests.Count;

        var e = await Assert.ThrowsAsync<AppStoreConnectRateLimitException>(() => api.PostAsync());

        Assert.Equal(sent, api.Server.Requests.Count);
        Assert.Equal((0, null), (e.Attempts, e.StatusCode));
        Assert.False(e.MayHaveBeenApplied);
        Assert.Contains("was not sent", e.Message, StringComparison.Ordinal);
        Assert.Contains("1 of 3600 left this hour", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_ManyCanceled_LeavesTheirPlacesToTheNext()
    {
        // Uses the real clock, because waiting calls must be observed as they leave. The spacing is so long that twenty slots would take minutes.
        var pacer = new Pacer(new() { Reserve = 0.5, MaxDelay = TimeSpan.FromSeconds(3) }, TimeProvider.System, () => s_low);
        using var source = new CancellationTokenSource();
        Assert.True(await pacer.TryWaitAsync(TimeSpan.FromMinutes(5), CancellationToken.None));
        Task<bool>[] waiting = [.. Enumerable.Range(0, 20).Select(_ => pacer.TryWaitAsync(TimeSpan.FromMinutes(5), source.Token).AsTask())];
        await source.CancelAsync();
        await ((Task)Task.WhenAll(waiting)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        Assert.All(waiting, wait => Assert.True(wait.IsCanceled));

        // Only one slot remains before it. More would take too long.
        using var enough = new CancellationTokenSource();
        Task<bool> next = pacer.TryWaitAsync(TimeSpan.FromSeconds(5), enough.Token).AsTask();
        Assert.False(next.IsCompleted && !next.Result);
        await enough.CancelAsync();
        await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [Fact]
    public async Task Write_WithNoTimeLeft_IsNotBegunAgain()
    {
        TestApi? own = null;
        await using var api = own = new TestApi(_ =>
        {
            own!.Clock.Advance(TimeSpan.FromSeconds(9));
            return LoopbackReply.Error(503, "X");
        }, o => o.Retry = new() { RetryWrites = true, MaxTotalTime = TimeSpan.FromSeconds(10) });

        var e = await api.FailsAsync<AppStoreConnectException>(HttpMethod.Post, retry: new() { RetryWrites = true, MaxTotalTime = TimeSpan.FromSeconds(10), BaseDelay = TimeSpan.FromSeconds(5) });

        Assert.Equal((503, 1), (e.ResponseStatusCode, e.Attempts));
        Assert.Single(api.Server.Requests);
    }
}
