using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Spec;

/// <summary>Compact JSON with the members of objects in ordinal order, so that the same value always has the same text.</summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions s_options = new()
    {
        // The text is never embedded in HTML, so characters stay readable.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(JsonElement value, Func<string, bool>? drop = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_options))
        {
            Write(writer, value, drop);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, Func<string, bool>? drop)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    members[member.Name] = member.Value;
                }

                string[] names = [.. members.Keys];
                Array.Sort(names, StringComparer.Ordinal);
                foreach (string name in names)
                {
                    if (drop?.Invoke(name) != true)
                    {
                        writer.WritePropertyName(name);
                        Write(writer, members[name], drop);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Write(writer, item, drop);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
