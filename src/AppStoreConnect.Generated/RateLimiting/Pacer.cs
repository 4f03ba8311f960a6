namespace AppStoreConnect.Http;

/// <summary>Spaces requests once little of the budget is left.</summary>
internal sealed class Pacer(PacingOptions options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateTimeOffset _next;

    /// <summary>Waits for this request's turn.</summary>
    internal async ValueTask WaitAsync(RateLimit? limit, CancellationToken cancellationToken)
    {
        TimeSpan wait = Reserve(limit);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan Reserve(RateLimit? limit)
    {
        DateTimeOffset now = time.GetUtcNow();
        TimeSpan spacing = limit is null ? TimeSpan.Zero : Spacing(limit);
        lock (_gate)
        {
            // The first of a series goes at once; who comes while it is spaced waits for the slot after the last.
            if (spacing == TimeSpan.Zero || _next < now)
            {
                _next = now + spacing;
                return TimeSpan.Zero;
            }

            TimeSpan wait = _next - now;
            _next += spacing;
            return wait;
        }
    }

    internal TimeSpan Spacing(RateLimit limit)
    {
        TimeSpan hour = Spacing(limit.HourLimit, limit.HourRemaining, TimeSpan.FromHours(1));
        TimeSpan minute = Spacing(limit.MinuteLimit, limit.MinuteRemaining, TimeSpan.FromMinutes(1));
        TimeSpan longer = hour > minute ? hour : minute;
        return longer < options.MaxDelay ? longer : options.MaxDelay;
    }

    // At the edge of the reserve: the pace that the window sustains. With half of the reserve left: half that pace, and so on.
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
