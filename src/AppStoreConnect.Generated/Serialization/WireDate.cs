using System.Buffers.Text;
using System.Globalization;

namespace AppStoreConnect.Serialization;

/// <summary>
/// Reads and writes dates in every format that the service has been seen to send: with and without fractions, with <c>Z</c>, <c>-08:00</c>, and <c>+0000</c>,
/// a date-time where the OpenAPI document declares a date, and vice versa.
/// </summary>
internal static class WireDate
{
    // No format is longer, apart from digits of the fraction, which are truncated.
    private const int MaxLength = 64;
    private const int MaxOffsetMinutes = 14 * 60;

    private static readonly string[] s_forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd",
        "yyyyMMdd'T'HHmmss.FFFFFFFK", "yyyyMMdd'T'HHmmssK",
    ];

    /// <summary>Reads a point in time. A date without a time means midnight UTC.</summary>
    public static bool TryParse(ref JsonScanner json, out DateTimeOffset value)
    {
        ReadOnlySpan<byte> text = json.ValueSpan;
        return TryParseUsual(text, out value) || (text.Length <= MaxLength && TryParse(json.GetString(), out value));
    }

    /// <summary>Reads a date. Of a point in time, the date as written.</summary>
    public static bool TryParseDate(ref JsonScanner json, out DateOnly value)
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
        bool read = json.ValueSpan.Length <= MaxLength && TryParse(json.GetString(), out moment);
        value = DateOnly.FromDateTime(moment.DateTime);
        return read;
    }

    /// <summary>Reads a point in time from text.</summary>
    public static bool TryParse(string text, out DateTimeOffset value)
    {
        return DateTimeOffset.TryParseExact(
            Normalize(text.Trim()), s_forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    // ISO 8601 allows more than the framework reads: a space or lowercase letters, a comma, more digits than a tick has, an offset without colon or minutes.
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

    // "+00" and "+0000" become "+00:00". A minus sign in the date precedes the T.
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

    /// <summary>Writes ISO 8601, with milliseconds only if there are any. UTC is written as <c>Z</c>.</summary>
    public static string Format(DateTimeOffset value) => value.Offset == TimeSpan.Zero
        ? value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>Writes ISO 8601: <c>2026-01-31</c>.</summary>
    public static string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What the service nearly always sends: yyyy-MM-ddTHH:mm:ss, up to seven digits of a fraction, Z or an offset such as -08:00.
    private static bool TryParseUsual(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':'
            || !TryDigits(text[..4], out int year) || !TryDigits(text[5..7], out int month) || !TryDigits(text[8..10], out int day)
            || !TryDigits(text[11..13], out int hour) || !TryDigits(text[14..16], out int minute) || !TryDigits(text[17..19], out int second)
            || year is < 2 or > 9998 || month is < 1 or > 12 || day < 1 || day > System.DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        text = text[19..];
        if (!TryCutFraction(ref text, out int ticks) || !TryOffset(text, out TimeSpan offset))
        {
            return false;
        }

        value = new DateTimeOffset(new System.DateTime(year, month, day, hour, minute, second).AddTicks(ticks), offset);
        return true;
    }

    private static bool TryCutFraction(ref ReadOnlySpan<byte> text, out int ticks)
    {
        ticks = 0;
        if (text[0] != '.')
        {
            return true;
        }

        int digits = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits is < 1 or > 7 || !TryDigits(text.Slice(1, digits), out ticks))
        {
            return false;
        }

        for (int i = digits; i < 7; i++)
        {
            ticks *= 10;
        }

        text = text[(digits + 1)..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is [(byte)'Z'])
        {
            return true;
        }

        if (text is not [(byte)'+' or (byte)'-', _, _, (byte)':', _, _] || !TryDigits(text[1..3], out int hours) || !TryDigits(text[4..], out int minutes)
            || minutes > 59 || (hours * 60) + minutes > MaxOffsetMinutes)
        {
            return false;
        }

        offset = new TimeSpan(text[0] == '-' ? -hours : hours, text[0] == '-' ? -minutes : minutes, 0);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (byte digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
