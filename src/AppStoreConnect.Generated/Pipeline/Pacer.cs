using System.Diagnostics.CodeAnalysis;

namespace AppStoreConnect.Pipeline;

/// <summary>Spaces requests when little of the rate limit is left. Waiting requests queue; a canceled one gives its place to the next.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore's wait handle is never used, so there is nothing to dispose; disposing it would leave waiters without an end.")]
internal sealed class Pacer(PacingOptions options, TimeProvider time, Func<RateLimit?> limit)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private DateTimeOffset _next;
    private int _waiting;

    /// <summary>Waits until this request may be sent.</summary>
    /// <param name="timeLeft">The maximum wait.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    /// <param name="closed">Ends the waiting without permission.</param>
    /// <returns>True when the request may be sent. False, usually at once, if the wait would take longer than allowed.</returns>
    internal async ValueTask<bool> TryWaitAsync(TimeSpan timeLeft, CancellationToken cancellationToken, CancellationToken closed = default)
    {
        if (!TryJoin(timeLeft, out bool goesAtOnce))
        {
            return false;
        }

        if (goesAtOnce)
        {
            return true;
        }

        using var bound = new AttemptLimit(timeLeft, time, cancellationToken, closed);
        try
        {
            await _turn.WaitAsync(bound.Token).ConfigureAwait(false);
            try
            {
                await WaitForSlotAsync(bound.Token).ConfigureAwait(false);
                return true;
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    internal TimeSpan Spacing(RateLimit limit)
    {
        TimeSpan hour = Spacing(limit.HourLimit, limit.HourRemaining, TimeSpan.FromHours(1));
        TimeSpan minute = Spacing(limit.MinuteLimit, limit.MinuteRemaining, TimeSpan.FromMinutes(1));
        TimeSpan longer = hour > minute ? hour : minute;
        return longer < options.MaxDelay ? longer : options.MaxDelay;
    }

    private TimeSpan CurrentSpacing => limit() is { } known ? Spacing(known) : TimeSpan.Zero;

    // The first request of a series is sent at once. Each later one waits for the slot after the previous one.
    private bool TryJoin(TimeSpan timeLeft, out bool goesAtOnce)
    {
        TimeSpan spacing = CurrentSpacing;
        lock (_gate)
        {
            DateTimeOffset now = time.GetUtcNow();
            goesAtOnce = spacing == TimeSpan.Zero || (_waiting == 0 && _next <= now);
            if (goesAtOnce)
            {
                _next = now + spacing;
                return true;
            }

            TimeSpan wait = (_next > now ? _next - now : TimeSpan.Zero) + (spacing * _waiting);
            if (wait >= timeLeft)
            {
                return false;
            }

            Interlocked.Increment(ref _waiting);
            return true;
        }
    }

    private async Task WaitForSlotAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_gate)
        {
            wait = _next - time.GetUtcNow();
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }

        lock (_gate)
        {
            _next = time.GetUtcNow() + CurrentSpacing;
        }
    }

    // When the reserve is first reached: the rate that the window sustains. With half of the reserve left: half that rate, and so on.
    private TimeSpan Spacing(int? limit, int? remaining, TimeSpan window)
    {
        if (limit is not > 0 || remaining is not { } left)
        {
            return TimeSpan.Zero;
        }

        double reserve = limit.Value * options.Reserve;
        return left >= reserve ? TimeSpan.Zero : window / limit.Value * (reserve / Math.Max(left, 1));
    }
}
