using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Serialization;

// The values of tokens, by the rules of Utf8JsonReader.
internal ref partial struct JsonScanner
{
    // A string that is not ASCII gets U+0000 as its first character, which cannot occur in a string without escapes.
    private static readonly SpanAction<char, ReadOnlySpan<byte>> s_widen = static (text, utf8) =>
    {
        if (Ascii.ToUtf16(utf8, text, out _) != OperationStatus.Done)
        {
            text[0] = '\0';
        }
    };

    /// <summary>The string or name.</summary>
    /// <exception cref="InvalidOperationException">The string is not valid UTF-8 or contains an invalid escape.</exception>
    public readonly string GetString()
    {
        // The framework scans the bytes twice for sequences that are rare.
        ReadOnlySpan<byte> utf8 = ValueSpan;
        if (!ValueIsEscaped)
        {
            string text = string.Create(utf8.Length, utf8, s_widen);
            if (text is not ['\0', ..])
            {
                return text;
            }
        }

        return Strict().GetString()!;
    }

    /// <summary>Whether the string or name equals the text.</summary>
    public readonly bool ValueTextEquals(ReadOnlySpan<byte> utf8) => ValueIsEscaped ? Strict().ValueTextEquals(utf8) : ValueSpan.SequenceEqual(utf8);

    /// <inheritdoc cref="ValueTextEquals(ReadOnlySpan{byte})"/>
    public readonly bool ValueTextEquals(string text) => ValueIsEscaped ? Strict().ValueTextEquals(text) : Ascii.Equals(ValueSpan, text) || Strict().ValueTextEquals(text);

    /// <summary>The number, if it is written as an integer that fits 32 bits.</summary>
    public readonly bool TryGetInt32(out int value) => Utf8Parser.TryParse(ValueSpan, out value, out int used) && used == ValueSpan.Length;

    /// <summary>The number, if it is written as an integer that fits 64 bits.</summary>
    public readonly bool TryGetInt64(out long value) => Utf8Parser.TryParse(ValueSpan, out value, out int used) && used == ValueSpan.Length;

    /// <summary>The number, if it fits a decimal.</summary>
    public readonly bool TryGetDecimal(out decimal value) => Utf8Parser.TryParse(ValueSpan, out value, out int used, Exponent()) && used == ValueSpan.Length;

    /// <summary>The number as the nearest double.</summary>
    public readonly bool TryGetDouble(out double value) => Utf8Parser.TryParse(ValueSpan, out value, out int used, Exponent()) && used == ValueSpan.Length;

    private readonly char Exponent() => ValueSpan.ContainsAny((byte)'e', (byte)'E') ? 'e' : default;

    // The framework's reader on this string alone. It handles escapes and detects invalid Unicode.
    private readonly Utf8JsonReader Strict()
    {
        var strict = new Utf8JsonReader(_utf8[(_start - 1)..(_end + 1)]);
        strict.Read();
        return strict;
    }
}
