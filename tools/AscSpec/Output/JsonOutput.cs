using System.Text.Json;
using System.Text.Json.Serialization;

namespace AscSpec.Output;

/// <summary>Writes results for scripts: camel case, indented, and ASCII only, so that text from documents cannot control a terminal.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Returns the value, followed by a line break.</summary>
    public static string Write(object value) => JsonSerializer.Serialize(value, s_options) + "\n";
}
