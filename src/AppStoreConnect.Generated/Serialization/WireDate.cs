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
    // No form is longer, but for digits of the fraction that are cut.
    private const int MaxLength = 64;

    private static readonly string[] s_forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd",
        "yyyyMMdd'T'HHmmss.FFFFFFFK", "yyyyMMdd'T'HHmmssK",
    ];

    /// <summary>Reads a moment; a bare date is its midnight in UTC.</summary>
    public static bool TryParse(ref Utf8JsonReader json, out DateTimeOffset value)
    {
        // The fast path takes ISO 8601 with an offset; without one it would assume this machine's zone, which must not matter.
        ReadOnlySpan<byte> text = json.ValueSpan;
        value = default;
        return (!json.ValueIsEscaped && HasOffset(text) && json.TryGetDateTimeOffset(out value))
            || (text.Length <= MaxLength && TryParse(json.GetString()!, out value));
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

        DateTimeOffset moment = default;
        bool read = json.ValueSpan.Length <= MaxLength && TryParse(json.GetString()!, out moment);
        value = DateOnly.FromDateTime(moment.DateTime);
        return read;
    }

    /// <summary>Reads a moment from text.</summary>
    public static bool TryParse(string text, out DateTimeOffset value)
    {
        return DateTimeOffset.TryParseExact(
            Normalize(text.Trim()), s_forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    // ISO 8601 has more spellings than the framework: a space or small letters, a comma, more digits than a tick has, an offset without its colon or minutes.
    private static string Normalize(string text)
    {
        Span<char> chars = stackalloc char[MaxLength + 4];
        if (text.Length is <= 10 or > MaxLength)
        {
            return text;
        }

        text.CopyTo(chars);
        chars[8] = chars[8] == 't' ? 'T' : chars[8];
        chars[10] = chars[10] is 't' or ' ' ? 'T' : chars[10];
        int length = text.Length;
        chars[length - 1] = chars[length - 1] == 'z' ? 'Z' : chars[length - 1];
        CutFraction(chars, ref length);
        SpellOffset(chars, ref length);
        return chars[..length].ToString();
    }

    private static void CutFraction(Span<char> chars, ref int length)
    {
        int point = chars[..length].IndexOfAny('.', ',');
        if (point < 0)
        {
            return;
        }

        chars[point] = '.';
        int digits = chars[(point + 1)..length].IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? length - point - 1 : digits;
        if (digits > 7)
        {
            chars[(point + 1 + digits)..length].CopyTo(chars[(point + 8)..]);
            length -= digits - 7;
        }
    }

    // "+00" and "+0000" become "+00:00"; a minus of the date stands before the T.
    private static void SpellOffset(Span<char> chars, ref int length)
    {
        int time = chars[..length].IndexOf('T');
        int sign = chars[..length].LastIndexOfAny('+', '-');
        if (time < 0 || sign < time)
        {
            return;
        }

        int digits = length - sign - 1;
        if (digits == 4 && !chars[sign..length].Contains(':'))
        {
            chars[(sign + 3)..length].CopyTo(chars[(sign + 4)..]);
            chars[sign + 3] = ':';
            length++;
        }
        else if (digits == 2)
        {
            ":00".CopyTo(chars[length..]);
            length += 3;
        }
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
