using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi;

/// <summary>
/// Ensures that the bytes are JSON that every later step can handle: limited in size and depth, valid UTF-8, and
/// without unpaired surrogates (<c>"\ud800"</c>), which JSON can express but a .NET string should not contain.
/// </summary>
internal static class DocumentText
{
    /// <summary>Apple's largest document has 7 MB. Anything beyond this limit is not one of them.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Apple's documents are 20 levels deep. This limits the recursion depth of every tree traversal.</summary>
    public const int MostLevels = 192;

    /// <summary>Some editors write it before UTF-8, but JSON does not allow it.</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The parsed text, or null if it is not JSON. A problem then gives the reason.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8Json, ProblemList problems)
    {
        if (utf8Json.Length > MostBytes)
        {
            problems.Error(Place.Root, FormattableString.Invariant($"The document has {utf8Json.Length} bytes; more than {MostBytes} are not read."));
            return null;
        }

        if (utf8Json.Span.StartsWith(ByteOrderMark))
        {
            utf8Json = utf8Json.Slice(ByteOrderMark.Length);
        }

        if (!IsUtf8(utf8Json))
        {
            problems.Error(Place.Root, "The document is not UTF-8 text.");
            return null;
        }

        try
        {
            ReadOnlyMemory<byte> whole = ReplaceHalfCharacters(utf8Json);
            if (!whole.Equals(utf8Json))
            {
                problems.Warning(Place.Root, "The document spells half characters (lone surrogates); each is read as U+FFFD.");
            }

            return JsonDocument.Parse(whole, new() { MaxDepth = MostLevels });
        }
        catch (JsonException e)
        {
            problems.Error(
                Place.Root,
                FormattableString.Invariant($"The document is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: {FirstSentence(e.Message)}){Hint(utf8Json.Span)}."));
            return null;
        }
    }

    /// <summary>Returns the text with U+FFFD in place of every unpaired surrogate, at the same offsets. Returns the same memory if there is none.</summary>
    public static ReadOnlyMemory<byte> ReplaceHalfCharacters(ReadOnlyMemory<byte> utf8Json)
    {
        byte[]? copy = null;
        ReadOnlySpan<byte> text = utf8Json.Span;
        for (int i = text.IndexOf((byte)'\\'); i >= 0 && i + 6 <= text.Length;)
        {
            int escape = Surrogate(text, i);
            bool pair = escape is >= 0xD800 and < 0xDC00 && i + 12 <= text.Length && Surrogate(text, i + 6) >= 0xDC00;
            if (escape >= 0xD800 && !pair)
            {
                copy ??= utf8Json.ToArray();
                "fffd"u8.CopyTo(copy.AsSpan(i + 2));
            }

            int from = i + (pair ? 12 : escape >= 0xD800 ? 6 : 2);
            int next = text.Slice(from).IndexOf((byte)'\\');
            i = next < 0 ? -1 : from + next;
        }

        return copy ?? utf8Json;
    }

    private static bool IsUtf8(ReadOnlyMemory<byte> bytes)
    {
        ArraySegment<byte> segment = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> own) ? own : new(bytes.ToArray());
        try
        {
            return s_strict.GetCharCount(segment.Array ?? [], segment.Offset, segment.Count) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Returns the surrogate that <c>\uD8xx</c>…<c>\uDFxx</c> represents at this position, or -1 for anything else.</summary>
    private static int Surrogate(ReadOnlySpan<byte> text, int at) =>
        text[at] == '\\' && text[at + 1] == 'u' && (text[at + 2] | 0x20) == 'd'
        && int.TryParse(s_strict.GetString(text.Slice(at + 2, 4).ToArray()), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
        && value >= 0xD800
            ? value
            : -1;

    private static string Hint(ReadOnlySpan<byte> text) =>
        text.StartsWith("openapi:"u8) ? "; it looks like YAML, which has to be converted first" : "";

    private static string FirstSentence(string message)
    {
        int end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message.Substring(0, end);
    }
}
