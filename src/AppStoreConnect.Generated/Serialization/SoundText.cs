using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace AppStoreConnect.Serialization;

/// <summary>
/// JSON whose strings are not all Unicode. A text that was cut in the middle of an emoji ends with half of a surrogate pair, and a proxy may put bytes of another encoding in.
/// The framework refuses to read such a string; one of them must not cost a page.
/// </summary>
internal static class SoundText
{
    private const int EscapeLength = 6;

    /// <summary>The same JSON with U+FFFD for each byte and each half of a pair that stands for nothing.</summary>
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

    // What an escape such as \ud83d stands for; NUL where there is none.
    private static char UnitAt(byte[] json, int at)
    {
        if (at + EscapeLength > json.Length || json[at] != '\\' || json[at + 1] != 'u')
        {
            return '\0';
        }

        return ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit) ? (char)unit : '\0';
    }
}
