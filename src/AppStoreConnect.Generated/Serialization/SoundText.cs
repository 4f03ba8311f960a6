using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace AppStoreConnect.Serialization;

/// <summary>
/// Repairs JSON whose strings are not all valid Unicode. Text truncated within an emoji ends with an unpaired surrogate, and a proxy may insert bytes of another encoding.
/// The framework refuses to read such a string. One of them must not make a page unreadable.
/// </summary>
internal static class SoundText
{
    private const int EscapeLength = 6;

    /// <summary>The same JSON with U+FFFD in place of every invalid byte and every unpaired surrogate.</summary>
    public static byte[] Of(ReadOnlySpan<byte> utf8Json)
    {
        byte[] json = Utf8.IsValid(utf8Json) ? utf8Json.ToArray() : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8Json));
        for (int at = 0; at < json.Length - 1;)
        {
            if (json[at] != '\\')
            {
                at++;
                continue;
            }

            char unit = UnitAt(json, at);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(UnitAt(json, at + EscapeLength)))
            {
                at += 2 * EscapeLength;
                continue;
            }

            if (char.IsSurrogate(unit))
            {
                "fffd"u8.CopyTo(json.AsSpan(at + 2));
            }

            at += 2;
        }

        return json;
    }

    // The character of an escape such as \ud83d, or NUL if there is no escape.
    private static char UnitAt(byte[] json, int at)
    {
        if (at + EscapeLength > json.Length || json[at] != '\\' || json[at + 1] != 'u')
        {
            return '\0';
        }

        return ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit) ? (char)unit : '\0';
    }
}
