using System.Globalization;
using System.Net.Http.Headers;

namespace AppStoreConnect.Http;

internal static partial class ResponseHeaderReader
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(365);

    // Apple's App Store Server API sends a UNIX time. No service requests a wait of fifty years.
    private static readonly TimeSpan s_nearNow = TimeSpan.FromDays(1);

    private static readonly TimeSpan s_shortestAsked = TimeSpan.FromSeconds(1);

    /// <summary>How long to wait: as long as was asked for. "Now" is no answer to many that were refused together: they would all come back at once.</summary>
    internal static TimeSpan Wait(TimeSpan? asked, TimeSpan backoff) => asked is { } wait && (wait >= s_shortestAsked || wait >= backoff) ? wait : backoff;

    /// <summary>Returns how long the service asks to wait, or null if it does not say. A date is compared with the service's own clock if the response includes it.</summary>
    internal static TimeSpan? ReadRetryAfter(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (!headers.NonValidated.TryGetValues("Retry-After", out HeaderStringValues values))
        {
            return null;
        }

        now = headers.Date ?? now;
        TimeSpan? longest = null;
        foreach (string value in values)
        {
            TimeSpan? wait = ReadDate(value.Trim(), now);
            foreach (string part in wait is null ? value.Split(',', StringSplitOptions.TrimEntries) : [])
            {
                wait = Longer(wait, ReadNumber(part, now));
            }

            longest = Longer(longest, wait);
        }

        return longest < TimeSpan.Zero ? TimeSpan.Zero : longest;
    }

    private static TimeSpan? ReadDate(string value, DateTimeOffset now) =>
        RetryConditionHeaderValue.TryParse(value, out RetryConditionHeaderValue? parsed) && parsed.Date is { } date ? date - now : null;

    private static TimeSpan? ReadNumber(string value, DateTimeOffset now)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!double.TryParse(value, Style, CultureInfo.InvariantCulture, out double seconds) || !double.IsFinite(seconds))
        {
            return null;
        }

        double clock = now.ToUnixTimeMilliseconds() / 1000.0;
        double near = s_nearNow.TotalSeconds;
        seconds = Math.Abs(seconds - clock) < near ? seconds - clock : Math.Abs((seconds / 1000) - clock) < near ? (seconds / 1000) - clock : seconds;
        return seconds > s_longestWait.TotalSeconds ? s_longestWait : TimeSpan.FromSeconds(Math.Max(seconds, 0));
    }

    private static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) => one is null || other > one ? other ?? one : one;
}
