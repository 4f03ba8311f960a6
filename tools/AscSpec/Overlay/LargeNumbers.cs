using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace AscSpec.Overlay;

/// <summary>Preserves numbers that Newtonsoft's tree cannot represent, such as <c>1e400</c>. They pass through it as text and are written unchanged.</summary>
internal static class LargeNumbers
{
    private const string Mark = "\u0001number:";
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the JSON with marked text in place of such numbers.</summary>
    public static byte[] Hide(byte[] utf8)
    {
        if (!HasAny(utf8))
        {
            return utf8;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_options))
        {
            using JsonDocument document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 1024 });
            Write(writer, document.RootElement);
        }

        return stream.ToArray();
    }

    /// <summary>Returns the tree with the numbers in place of the marked text.</summary>
    public static JToken Show(JToken token)
    {
        foreach (JValue text in (token as JContainer)?.DescendantsAndSelf().OfType<JValue>().Where(value => value.Value is string).ToList() ?? [])
        {
            if (((string)text.Value!).StartsWith(Mark, StringComparison.Ordinal))
            {
                text.Replace(new JRaw(((string)text.Value!)[Mark.Length..]));
            }
        }

        return token;
    }

    private static bool HasAny(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 1024 });
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Number && !Fits(reader.ValueSpan))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(ReadOnlySpan<byte> number)
    {
        string text = Encoding.ASCII.GetString(number);
        return text.Length <= 28 && !text.Contains('e', StringComparison.OrdinalIgnoreCase) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number when !Fits(Encoding.ASCII.GetBytes(value.GetRawText())):
                writer.WriteStringValue(Mark + value.GetRawText());
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
