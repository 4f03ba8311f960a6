using System.Text.Json;
using System.Text.Json.Serialization;

namespace AscSpec.Output;

/// <summary>How results are written for scripts: camel case, indented, and nothing but ASCII, so no document's text can reach a terminal.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The value, with a line break at the end.</summary>
    public static string Write(object value) => JsonSerializer.Serialize(value, s_options) + "\n";
}
