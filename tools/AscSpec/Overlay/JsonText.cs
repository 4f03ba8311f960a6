using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AscSpec.Overlay;

/// <summary>Reads and writes JSON with Newtonsoft's tree but without its conversions: text that looks like a date stays text, and numbers keep their digits.</summary>
internal static class JsonText
{
    private const int MaxDepth = 1024;

    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static JToken Parse(string json)
    {
        using var text = new StringReader(json);
        return Read(text);
    }

    /// <exception cref="JsonException">The bytes are not one JSON value.</exception>
    public static JToken Parse(byte[] utf8)
    {
        using var stream = new MemoryStream(LargeNumbers.Hide(utf8), writable: false);
        using var text = new StreamReader(stream, Encoding.UTF8);
        return LargeNumbers.Show(Read(text));
    }

    /// <summary>Returns compact UTF-8 without a byte order mark.</summary>
    public static byte[] ToUtf8(JToken token)
    {
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.None, Culture = CultureInfo.InvariantCulture })
        {
            token.WriteTo(writer);
        }

        return stream.ToArray();
    }

    private static JToken Read(TextReader text)
    {
        using var reader = new JsonTextReader(text)
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            Culture = CultureInfo.InvariantCulture,
            MaxDepth = MaxDepth,
        };
        JToken token = JToken.ReadFrom(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment)
            {
                throw new JsonReaderException("Additional text found after the end of the JSON value.", reader.Path, reader.LineNumber, reader.LinePosition, null);
            }
        }

        return token;
    }
}
