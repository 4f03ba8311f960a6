using System.Globalization;
using System.Xml;

namespace AppStoreConnect.Serialization;

/// <summary>Reads and writes ISO 8601 durations, such as <c>P7D</c>, <c>P2W</c>, or <c>PT1H30M</c>. Years and months have no fixed length and are not supported.</summary>
internal static class WireDuration
{
    private const int MaxLength = 64;
    private const int MaxWeeks = 1_000_000;

    private static readonly decimal s_longest = TimeSpan.MaxValue.Ticks;

    /// <summary>Reads the current string.</summary>
    public static bool TryParse(ref JsonScanner json, out TimeSpan value)
    {
        value = default;
        return json.ValueSpan.Length <= MaxLength && TryParse(json.GetString(), out value);
    }

    /// <summary>Reads a duration. The framework's parser throws on invalid text, which costs more than the rest of a document, and does not support weeks.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        bool isNegative = text is ['-', ..];
        text = isNegative ? text[1..] : text;
        if (text is not ['P', .. { Length: > 0 } rest])
        {
            return false;
        }

        decimal ticks = 0;
        string units = rest[^1] == 'W' ? "W" : "DTHMS";
        while (!rest.IsEmpty)
        {
            if (rest[0] == 'T' && units.Contains('T', StringComparison.Ordinal) && rest.Length > 1)
            {
                rest = rest[1..];
                units = "HMS";
                continue;
            }

            int end = rest.IndexOfAnyExceptInRange('0', '9');
            end = end > 0 && rest[end] is '.' or ',' ? end + 1 + Math.Max(0, rest[(end + 1)..].IndexOfAnyExceptInRange('0', '9')) : end;
            if (end <= 0 || end == rest.Length || units.IndexOf(rest[end], StringComparison.Ordinal) is var unit && unit < 0 || rest[end] == 'T' || (rest[end] != 'S' && rest[..end].ContainsAny('.', ',')))
            {
                return false;
            }

            // Hours and smaller units are valid only after the T.
            if (units.Contains('T', StringComparison.Ordinal) && rest[end] != 'D')
            {
                return false;
            }

            if (!TryTicks(rest[..end], rest[end], out decimal part))
            {
                return false;
            }

            ticks += part;
            units = units[(unit + 1)..];
            rest = rest[(end + 1)..];
        }

        if (ticks > s_longest)
        {
            return false;
        }

        value = TimeSpan.FromTicks((long)(isNegative ? -ticks : ticks));
        return true;
    }

    /// <summary>Writes a duration.</summary>
    public static string Format(TimeSpan value) => XmlConvert.ToString(value);

    private static bool TryTicks(ReadOnlySpan<char> digits, char unit, out decimal ticks)
    {
        ticks = 0;
        string number = digits.ToString().Replace(',', '.');
        if (digits.Length > 20 || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count))
        {
            return false;
        }

        long each = unit switch
        {
            'W' => 7 * TimeSpan.TicksPerDay,
            'D' => TimeSpan.TicksPerDay,
            'H' => TimeSpan.TicksPerHour,
            'M' => TimeSpan.TicksPerMinute,
            _ => TimeSpan.TicksPerSecond,
        };
        if (count > s_longest / each || (unit == 'W' && count > MaxWeeks))
        {
            return false;
        }

        ticks = count * each;
        return true;
    }
}
