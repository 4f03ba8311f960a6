using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Writes JSON with one item per line.</summary>
internal static class JsonLines
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns an object without whitespace.</summary>
    internal static string Object(Action<Utf8JsonWriter> writeMembers)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes a member, or nothing if it is empty.</summary>
    internal static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>Writes an array of objects, one per line.</summary>
    internal static string Array<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> writeMembers)
    {
        string lines = string.Join(",\n", items.Select(item => Object(json => writeMembers(json, item))));
        return lines.Length == 0 ? "[]" : "[\n" + lines + "\n]";
    }
}
