using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace AppStoreConnect.Serialization;

/// <summary>
/// Dates in every form the service was seen to send: with and without fraction, <c>Z</c>, <c>-08:00</c> and <c>+0000</c>,
/// a date-time where the document says date and the reverse.
/// </summary>
internal static class WireDate
{
    private static readonly string[] s_forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd",
    ];

    /// <summary>Reads a moment; a bare date is its midnight in UTC.</summary>
    public static bool TryParse(ref Utf8JsonReader json, out DateTimeOffset value)
    {
        // The fast path takes ISO 8601 with an offset; without one it would assume this machine's zone, which must not matter.
        ReadOnlySpan<byte> text = json.ValueSpan;
        return (!json.ValueIsEscaped && HasOffset(text) && json.TryGetDateTimeOffset(out value))
            || TryParse(json.GetString()!, out value);
    }

    /// <summary>Reads a day; of a moment, the day as written.</summary>
    public static bool TryParseDate(ref Utf8JsonReader json, out DateOnly value)
    {
        if (!json.ValueIsEscaped && json.ValueSpan.Length == 10
            && Utf8Parser.TryParse(json.ValueSpan[..4], out int year, out int used) && used == 4
            && Utf8Parser.TryParse(json.ValueSpan[5..7], out int month, out used) && used == 2
            && Utf8Parser.TryParse(json.ValueSpan[8..], out int day, out used) && used == 2
            && json.ValueSpan[4] == '-' && json.ValueSpan[7] == '-'
            && year is > 0 && month is > 0 and < 13 && day > 0 && day <= System.DateTime.DaysInMonth(year, month))
        {
            value = new DateOnly(year, month, day);
            return true;
        }

        bool read = TryParse(json.GetString()!, out DateTimeOffset moment);
        value = DateOnly.FromDateTime(moment.DateTime);
        return read;
    }

    /// <summary>Reads a moment from text.</summary>
    public static bool TryParse(string text, out DateTimeOffset value)
    {
        // "+0000" is ISO 8601's basic form; the framework's "zzz" wants the colon.
        if (text.Length > 19 && text[^5] is '+' or '-' && char.IsAsciiDigit(text[^1]) && text[^3] != ':')
        {
            text = string.Concat(text.AsSpan(0, text.Length - 2), ":", text.AsSpan(text.Length - 2));
        }

        return DateTimeOffset.TryParseExact(
            text, s_forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    /// <summary>ISO 8601 with milliseconds only where there are any; UTC is written <c>Z</c>.</summary>
    public static string Format(DateTimeOffset value) => value.Offset == TimeSpan.Zero
        ? value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601: <c>2026-01-31</c>.</summary>
    public static string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool HasOffset(ReadOnlySpan<byte> text) =>
        text.Length > 19 && (text[^1] == 'Z' || (text[^3] == ':' && text[^6] is (byte)'+' or (byte)'-'));
}
