using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Http;

/// <summary>Calls that end because of a timeout or a cancellation.</summary>
public sealed class TimeLimitTests
{
    [Fact]
    public async Task Send_NoAnswerInTime_IsAnAttemptThatFailed()
    {
        await using var api = new TestApi(_ => LoopbackReply.Silent, o => o.Timeout = TimeSpan.FromSeconds(20));
        Task<RawResponse> call = api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/apps") { Retry = new() { MaxAttempts = 2 } });

        for (int attempt = 1; attempt <= 2; attempt++)
        {
            await api.Sockets.ReceivedAsync(attempt);
            await api.Clock.LimitedAsync();
            api.Clock.Advance(TimeSpan.FromSeconds(20));
        }

        var e = await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => call);
        Assert.True(e.IsTimeout);
        Assert.Equal(2, e.Attempts);
        Assert.Contains("no response in time", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_CanceledInFlight_IsACancellationAtOnce()
    {
        await using var api = new TestApi(LoopbackReply.Silent);
        using var source = new CancellationTokenSource();
        Task<RawResponse> call = api.GetAsync(cancellationToken: source.Token);
        await api.Sockets.ReceivedAsync(1);

        await source.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, e.CancellationToken);
        Assert.Single(api.Server.Requests);
    }

    [Fact]
    public async Task Send_CanceledWhileWaiting_IsACancellation()
    {
        using var source = new CancellationTokenSource();
        await using var api = new TestApi(_ => LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", "Retry-After: 60"), o => o.TimeProvider = TimeProvider.System);
        Task<RawResponse> call = api.GetAsync(cancellationToken: source.Token);
        await api.Sockets.ReceivedAsync(1);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Send_WriteWithoutAnAnswerInTime_IsSentOnceAndMayHaveBeenApplied()
    {
        await using var api = new TestApi(_ => LoopbackReply.Silent, o => o.Timeout = TimeSpan.FromSeconds(20));
        Task<RawResponse> call = api.PostAsync();
        await api.Sockets.ReceivedAsync(1);

        api.Clock.Advance(TimeSpan.FromSeconds(20));

        var e = await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => call);
        Assert.True(e.IsTimeout && e.MayHaveBeenApplied);
        Assert.Equal(1, e.Attempts);
        Assert.Contains("may have been applied", e.Message, StringComparison.Ordinal);
        Assert.Single(api.Server.Requests);
    }
}
