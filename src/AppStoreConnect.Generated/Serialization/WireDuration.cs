using System.Globalization;
using System.Xml;

namespace AppStoreConnect.Serialization;

/// <summary>ISO 8601 durations such as <c>P7D</c>, <c>P2W</c> or <c>PT1H30M</c>; years and months have no fixed length and are refused.</summary>
internal static class WireDuration
{
    private const int MaxWeeks = 1_000_000;

    /// <summary>Reads a duration.</summary>
    public static bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        int time = text.IndexOf('T', StringComparison.Ordinal);
        ReadOnlySpan<char> days = time < 0 ? text : text.AsSpan(0, time);
        if (days.IndexOfAny('Y', 'M') >= 0)
        {
            return false;
        }

        // The framework's parser is XML Schema's, which has no weeks. In ISO 8601 they stand alone.
        if (text is ['P', .. var weeks, 'W'])
        {
            bool read = int.TryParse(weeks, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count <= MaxWeeks;
            value = read ? TimeSpan.FromDays(7 * count) : default;
            return read;
        }

        try
        {
            value = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception problem) when (problem is FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Writes a duration.</summary>
    public static string Format(TimeSpan value) => XmlConvert.ToString(value);
}
