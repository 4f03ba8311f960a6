using System.Globalization;
using System.Text;

namespace AppStoreConnect;

/// <summary>
/// The rate limit of the key as last reported in the <c>X-Rate-Limit</c> header. The hour is a rolling window, per key.
/// A property is null if the header did not include it. A remaining count of -1 has been observed and means that the limit is exceeded.
/// </summary>
public sealed record RateLimit
{
    /// <summary>The number of requests allowed per rolling hour.</summary>
    public int? HourLimit { get; init; }

    /// <summary>The number of requests left in this hour.</summary>
    public int? HourRemaining { get; init; }

    /// <summary>The number of requests allowed per rolling minute. Only some endpoints have such a limit.</summary>
    public int? MinuteLimit { get; init; }

    /// <summary>The number of requests left in this minute.</summary>
    public int? MinuteRemaining { get; init; }

    /// <summary>When the response arrived, by the client's clock.</summary>
    public DateTimeOffset ObservedAt { get; init; }

    /// <summary>
    /// Parses <c>user-hour-lim:3500;user-hour-rem:500;</c>, separated by semicolons or commas. Unknown keys and invalid values are ignored.
    /// </summary>
    /// <returns>The rate limit, or null if the header has no known value.</returns>
    internal static RateLimit? Parse(string header, DateTimeOffset observedAt)
    {
        int? hourLimit = null, hourRemaining = null, minuteLimit = null, minuteRemaining = null;
        ReadOnlySpan<char> rest = header;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOfAny(';', ',');
            ReadOnlySpan<char> part = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            int colon = part.IndexOfAny(':', '=');
            if (colon < 0 || !int.TryParse(part[(colon + 1)..].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value))
            {
                continue;
            }

            switch (part[..colon].Trim())
            {
                case "user-hour-lim":
                    hourLimit = value;
                    break;
                case "user-hour-rem":
                    hourRemaining = value;
                    break;
                case "user-minute-lim":
                    minuteLimit = value;
                    break;
                case "user-minute-rem":
                    minuteRemaining = value;
                    break;
            }
        }

        return hourLimit is null && hourRemaining is null && minuteLimit is null && minuteRemaining is null
            ? null
            : new()
            {
                HourLimit = hourLimit,
                HourRemaining = hourRemaining,
                MinuteLimit = minuteLimit,
                MinuteRemaining = minuteRemaining,
                ObservedAt = observedAt,
            };
    }

    /// <summary>Returns a readable text, such as <c>500 of 3500 left this hour</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, HourRemaining, HourLimit, "hour");
        Append(text, MinuteRemaining, MinuteLimit, "minute");
        return text.ToString();
    }

    private static void Append(StringBuilder text, int? remaining, int? limit, string window)
    {
        if (remaining is null && limit is null)
        {
            return;
        }

        text.Append(text.Length == 0 ? "" : ", ")
            .Append(CultureInfo.InvariantCulture, $"{(remaining is { } left ? left : "?")} of {(limit is { } all ? all : "?")} left this {window}");
    }
}
