using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace AppStoreConnect.Uploads;

/// <summary>
/// Text without its escapes, as bytes that know where they come from. Upload hosts quote a value as it is, decoded, or escaped for a URL, XML, HTML, or JSON, and error
/// documents contain one inside another. Upper and lower case are the same here, and so are a space and a plus sign.
/// </summary>
internal sealed class EscapedText
{
    private const int MostLayers = 4;
    private const int LongestEntity = 10;

    private readonly byte[] _bytes;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private int _count;

    internal EscapedText(string text)
    {
        _bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        _starts = new int[_bytes.Length];
        _ends = new int[_bytes.Length];
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            // Line breaks and invisible characters inside a value don't make it another one.
            int size = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || rune == Rune.ReplacementChar ? 0 : rune.EncodeToUtf8(_bytes.AsSpan(_count));
            Place(_count, size, at, at + rune.Utf16SequenceLength);
            (_count, at) = (_count + size, at + rune.Utf16SequenceLength);
        }

        for (int layer = 0; layer < MostLayers && Unescape(); layer++)
        {
        }

        for (int i = 0; i < _count; i++)
        {
            _bytes[i] = _bytes[i] == '+' ? (byte)' ' : (byte)char.ToLowerInvariant((char)_bytes[i]);
        }
    }

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _count);

    /// <summary>Returns where some of the bytes are in the text.</summary>
    internal Range Place(int start, int length) => _starts[start].._ends[start + length - 1];

    private void Place(int index, int size, int start, int end)
    {
        _starts.AsSpan(index, size).Fill(start);
        _ends.AsSpan(index, size).Fill(end);
    }

    // In place, because an escape is never shorter than what it stands for.
    private bool Unescape()
    {
        int to = 0;
        Span<byte> plain = stackalloc byte[4];
        for (int from = 0; from < _count;)
        {
            int length = ReadEscape(_bytes.AsSpan(from, _count - from), plain, out int size);
            if (length == 0)
            {
                (plain[0], length, size) = (_bytes[from], 1, 1);
            }

            (int start, int end) = (_starts[from], _ends[from + length - 1]);
            plain[..size].CopyTo(_bytes.AsSpan(to));
            Place(to, size, start, end);
            (from, to) = (from + length, to + size);
        }

        bool isChanged = to < _count;
        _count = to;
        return isChanged;
    }

    // Returns the length of the escape, or 0 if there is none.
    private static int ReadEscape(ReadOnlySpan<byte> text, Span<byte> plain, out int size)
    {
        size = 1;
        switch (text)
        {
            case [(byte)'%', _, _, ..] when IsHex(text[1..3]):
                plain[0] = byte.Parse(text[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                return 3;
            case [(byte)'\\', (byte)'x', _, _, ..] when IsHex(text[2..4]):
                plain[0] = byte.Parse(text[2..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                return 4;
            case [(byte)'\\', (byte)'u', _, _, _, _, ..] when IsHex(text[2..6]):
                size = Encode(ushort.Parse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), plain);
                return 6;
            case [(byte)'\\', (byte)'/' or (byte)'\\' or (byte)'"' or (byte)'\'', ..]:
                plain[0] = text[1];
                return 2;
            case [(byte)'&', ..] when text[..Math.Min(text.Length, LongestEntity)].IndexOf((byte)';') is > 1 and var end:
                return ReadEntity(Encoding.UTF8.GetString(text[..(end + 1)]), plain, out size) ? end + 1 : 0;
            default:
                return 0;
        }
    }

    private static bool ReadEntity(string entity, Span<byte> plain, out int size)
    {
        // The names of HTML 5, which .NET doesn't know, of what a signature contains.
        string text = entity switch
        {
            "&plus;" => "+",
            "&sol;" => "/",
            "&equals;" => "=",
            "&percnt;" => "%",
            "&lowbar;" => "_",
            "&period;" => ".",
            _ => WebUtility.HtmlDecode(entity),
        };
        bool isOne = Rune.DecodeFromUtf16(text, out Rune rune, out int length) == OperationStatus.Done && text != entity && length == text.Length;
        size = isOne ? Encode(rune.Value, plain) : 0;
        return isOne;
    }

    // Half of a surrogate pair is left out. Signatures don't contain such characters.
    private static int Encode(int character, Span<byte> plain) => Rune.IsValid(character) ? new Rune(character).EncodeToUtf8(plain) : 0;

    private static bool IsHex(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
        {
            if (!char.IsAsciiHexDigit((char)b))
            {
                return false;
            }
        }

        return true;
    }
}
