using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AscSpec.Documents;

/// <summary>Distinguishes zips, JSON documents, surfaces, and everything else by content, because names and media types are unreliable.</summary>
internal static class SpecContentReader
{
    /// <summary>The maximum size of a document in bytes. Apple's document is a tenth of that size.</summary>
    public const long MaxDocumentSize = 96L * 1024 * 1024;

    private static readonly SearchValues<byte> s_whiteSpace = SearchValues.Create(" \t\r\n"u8);

    /// <exception cref="ToolException">The file cannot be read or has another format.</exception>
    public static SpecContent ReadFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ToolException($"'{path}' is a folder; name the document in it");
        }

        byte[] bytes;
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > MaxDocumentSize)
            {
                throw new ToolException($"'{path}' has {file.Length} bytes; no App Store Connect document is larger than {MaxDocumentSize}");
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ToolException($"'{path}' cannot be read: {e.Message}", e);
        }

        return Recognize(bytes, path);
    }

    /// <param name="bytes">The bytes that were read or downloaded.</param>
    /// <param name="origin">The origin, for messages.</param>
    /// <exception cref="ToolException">The content is not a zip with a document, a document, or a surface.</exception>
    public static SpecContent Recognize(byte[] bytes, string origin)
    {
        if (ZipDocument.IsZip(bytes))
        {
            (byte[] document, string entry) = ZipDocument.Extract(bytes, origin);
            return Recognize(document, $"{origin} ({entry})", insideZip: true);
        }

        return Recognize(bytes, origin, insideZip: false);
    }

    private static SpecContent Recognize(byte[] bytes, string origin, bool insideZip)
    {
        ReadOnlySpan<byte> text = WithoutByteOrderMark(bytes);
        int start = text.IndexOfAnyExcept(s_whiteSpace);
        if (start < 0)
        {
            throw new ToolException($"{origin} is empty");
        }

        switch (text[start])
        {
            case (byte)'{':
                CheckJson(text, origin);
                return new SpecContent(SpecForm.OpenApi, text.ToArray(), origin);
            case (byte)'<':
                throw new ToolException($"{origin} is a web page (it starts with '{Excerpt(text[start..])}'), neither a zip nor an OpenAPI document in JSON");
            case (byte)'[' or (byte)'"':
                throw new ToolException($"{origin} is JSON but not an OpenAPI document, which must be an object");
            default:
                return insideZip || !LooksLikeText(text)
                    ? throw new ToolException($"{origin} is neither a zip nor an OpenAPI document in JSON (it starts with '{Excerpt(text[start..])}')")
                    : new SpecContent(SpecForm.Surface, text.ToArray(), origin);
        }
    }

    private static void CheckJson(ReadOnlySpan<byte> utf8, string origin)
    {
        try
        {
            // The reader of a document limits its depth, not this check.
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
            }
        }
        catch (JsonException e)
        {
            string cause = e.BytePositionInLine is not null && IsAtEnd(utf8, e) ? "it is truncated" : "it is not valid JSON";
            throw new ToolException($"{origin} cannot be read: {cause} (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})", e);
        }
    }

    private static bool IsAtEnd(ReadOnlySpan<byte> utf8, JsonException e)
    {
        long line = 0;
        int at = 0;
        while (line < e.LineNumber && utf8[at..].IndexOf((byte)'\n') is var next and >= 0)
        {
            at += next + 1;
            line++;
        }

        return at + e.BytePositionInLine >= utf8.TrimEnd(" \t\r\n"u8).Length;
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> bytes) => !bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)0);

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static string Excerpt(ReadOnlySpan<byte> bytes) => Output.SafeText.Clean(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 24)]));
}
