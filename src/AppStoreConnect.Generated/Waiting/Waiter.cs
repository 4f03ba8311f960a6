using System.Globalization;
using AppStoreConnect.Pipeline;
using AppStoreConnect.Text;

namespace AppStoreConnect.Waiting;

/// <summary>Polls at growing intervals until a resource is settled. Temporary errors of the service do not end the wait.</summary>
internal static class Waiter
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_shortestRead = TimeSpan.FromSeconds(30);

    // An occasional poll does no harm, even if the service asks for a longer wait.
    private static readonly TimeSpan s_longestPause = TimeSpan.FromHours(1);

    /// <summary>Polls until the resource is settled.</summary>
    /// <param name="read">Fetches the resource.</param>
    /// <param name="look">Returns whether the resource is settled, and its state.</param>
    /// <param name="what">The name of the resource in messages.</param>
    /// <param name="options">The validated wait options.</param>
    /// <param name="host">Provides the clock and the rate limit.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    internal static async Task<T> WaitAsync<T>(
        Func<CancellationToken, Task<T>> read, Func<T, (bool IsSettled, string? State)> look, string what, WaitOptions options, TransferHost host, CancellationToken cancellationToken)
    {
        TimeProvider time = host.Time;
        long start = time.GetTimestamp();
        string? state = null;
        TimeSpan interval = options.FirstInterval;
        for (int reads = 1; ; reads++)
        {
            AppStoreConnectException? fault = null;
            try
            {
                T answer = await ReadAsync(read, TimeLeft(), time, cancellationToken).ConfigureAwait(false);
                (bool isSettled, string? seen) = look(answer);
                if (seen != state && seen is not null)
                {
                    options.Progress?.Report(seen);
                }

                state = seen;
                if (isSettled)
                {
                    return answer;
                }
            }
            catch (AppStoreConnectException e) when (IsPassing(e, time.GetElapsedTime(start), options))
            {
                fault = e;
            }

            TimeSpan left = TimeLeft();
            if (left <= TimeSpan.Zero)
            {
                throw TimedOut(what, state, fault, reads, options.Timeout);
            }

            TimeSpan asked = Shorter(Longest(Fair(host.RateLimit, left), fault?.RetryAfter ?? TimeSpan.Zero), s_longestPause);
            await host.DelayAsync(Shorter(Longest(Jitter(interval), asked), left), cancellationToken).ConfigureAwait(false);
            interval = interval * 1.5 < options.LongestInterval ? interval * 1.5 : options.LongestInterval;
        }

        TimeSpan TimeLeft() => options.Timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : options.Timeout - time.GetElapsedTime(start);
    }

    // A request that hangs must not extend the wait by much.
    private static async Task<T> ReadAsync<T>(Func<CancellationToken, Task<T>> read, TimeSpan left, TimeProvider time, CancellationToken cancellationToken)
    {
        if (left == TimeSpan.MaxValue)
        {
            return await read(cancellationToken).ConfigureAwait(false);
        }

        using var limit = new CancellationTokenSource(Longest(left, s_shortestRead), time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await read(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw AppStoreConnectConnectionException.TooSlow(e);
        }
    }

    // A truncated response is a temporary failure, regardless of its status.
    private static bool IsPassing(AppStoreConnectException e, TimeSpan elapsed, WaitOptions options) => e is AppStoreConnectConnectionException || e.ResponseStatusCode switch
    {
        404 => elapsed < options.NotFoundFor,
        408 or 429 or >= 500 => true,
        _ => false,
    };

    // A wait may use half of the key's remaining requests.
    private static TimeSpan Fair(RateLimit? limit, TimeSpan left)
    {
        if (limit?.HourRemaining is not { } remaining)
        {
            return TimeSpan.Zero;
        }

        TimeSpan window = left < s_hour ? left : s_hour;
        return remaining < 2 ? TimeSpan.FromMinutes(1) : window / (remaining / 2);
    }

    // Varies by up to a tenth, so that waits that start together do not poll together.
    private static TimeSpan Jitter(TimeSpan interval)
    {
#pragma warning disable CA5394 // Spreads load; keeps no secret.
        return interval * (0.9 + (Random.Shared.NextDouble() / 5));
#pragma warning restore CA5394
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longest(params ReadOnlySpan<TimeSpan> times)
    {
        TimeSpan longest = times[0];
        foreach (TimeSpan time in times)
        {
            longest = time > longest ? time : longest;
        }

        return longest;
    }

    private static AppStoreConnectWaitException TimedOut(string what, string? state, AppStoreConnectException? fault, int reads, TimeSpan timeout)
    {
        string seen = state is null ? "never answered with a state" : $"was still {TerminalText.OneLine(state)}";
        string last = fault is null ? "" : $" The last request failed: {fault.Message}";
        string message = string.Create(
            CultureInfo.InvariantCulture, $"{what} {seen} after {timeout.TotalMinutes:0.#} min ({reads} {(reads == 1 ? "read" : "reads")}).{last}\n  Nothing was canceled. Wait again, with a longer {nameof(WaitOptions.Timeout)} if needed.");
        return new(message, fault!) { LastState = state, LastFault = fault, Reads = reads };
    }
}
