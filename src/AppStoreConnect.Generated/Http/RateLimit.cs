using System.Globalization;
using System.Text;

namespace AppStoreConnect;

/// <summary>
/// The budget of the key as the service last told it in <c>X-Rate-Limit</c>. The hour is a rolling one, per key.
/// A member is null when the header did not name it; a remaining of -1 was seen in the wild and means the budget is overdrawn.
/// </summary>
public sealed record RateLimit
{
    /// <summary>Requests allowed in a rolling hour.</summary>
    public int? HourLimit { get; init; }

    /// <summary>Requests left of this hour.</summary>
    public int? HourRemaining { get; init; }

    /// <summary>Requests allowed in a rolling minute; only some endpoints have such a limit.</summary>
    public int? MinuteLimit { get; init; }

    /// <summary>Requests left of this minute.</summary>
    public int? MinuteRemaining { get; init; }

    /// <summary>When it was told, by this machine's clock.</summary>
    public DateTimeOffset ObservedAt { get; init; }

    /// <summary>
    /// Reads <c>user-hour-lim:3500;user-hour-rem:500;</c>, with semicolons or commas. Unknown keys and unreadable values are passed over.
    /// </summary>
    /// <returns>Null when nothing in it is known.</returns>
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

    /// <summary>For a person: <c>500 of 3500 left this hour</c>.</summary>
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
