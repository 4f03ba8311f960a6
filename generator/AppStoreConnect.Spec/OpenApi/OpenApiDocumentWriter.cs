using System.Text.Encodings.Web;
using System.Text.Json;
using AppStoreConnect.Spec.OpenApi.Preparation;
using AppStoreConnect.Spec.OpenApi.Writing;

#pragma warning disable IDE0130 // The public entry points of this project share one namespace.
namespace AppStoreConnect.Spec;

/// <summary>Writes a description as an OpenAPI 3.0 document.</summary>
public static class OpenApiDocumentWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Writes compact UTF-8 JSON without a byte order mark. The same description always results in the same bytes, and reading
    /// them results in an equal description.
    /// </summary>
    /// <param name="description">The facts.</param>
    /// <param name="output">The output, which is left open.</param>
    /// <exception cref="ArgumentException">A bound or a default in the description is not JSON.</exception>
    public static void Write(ApiDescription description, Stream output)
    {
        using var json = new Utf8JsonWriter(output, s_options);
        json.WriteStartObject();
        WriteVersion(json, description.OpenApiVersion);
        WriteInfo(json, description);
        json.WriteStartArray("servers");
        foreach (string server in description.Servers)
        {
            json.WriteStartObject();
            json.WriteString("url", server);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("paths");
        var paths = new PathWriter(json);
        foreach (ApiPath path in description.Paths)
        {
            paths.Write(path);
        }

        json.WriteEndObject();
        WriteComponents(json, description);
        WriteSecurity(json, description);
        WriteUnread(json, description);
        json.WriteEndObject();
    }

    private static void WriteUnread(Utf8JsonWriter json, ApiDescription description)
    {
        if (description.Unread.IsEmpty)
        {
            return;
        }

        json.WriteStartObject(DocumentPreparer.UnreadExtension);
        foreach (KeyValuePair<string, string> member in description.Unread)
        {
            json.WritePropertyName(member.Key);
            json.WriteRawValue(member.Value);
        }

        json.WriteEndObject();
    }

    // The notation is that of 3.0, regardless of the version that was read.
    private static void WriteVersion(Utf8JsonWriter json, string version)
    {
        if (version.StartsWith("3.0.", StringComparison.Ordinal))
        {
            json.WriteString("openapi", version);
        }
        else
        {
            json.WriteString("openapi", "3.0.3");
            json.WriteString(DocumentPreparer.VersionExtension, version);
        }
    }

    private static void WriteInfo(Utf8JsonWriter json, ApiDescription description)
    {
        json.WriteStartObject("info");
        json.WriteString("title", description.Title);
        json.WriteString("version", description.Version);
        foreach (KeyValuePair<string, string> platform in description.Platforms)
        {
            if (platform.Key.Length == 0)
            {
                json.WriteString("x-platform", platform.Value);
            }
        }

        if (description.Platforms.Any(platform => platform.Key.Length > 0))
        {
            json.WriteStartObject("x-platforms");
            foreach (KeyValuePair<string, string> platform in description.Platforms)
            {
                if (platform.Key.Length > 0)
                {
                    json.WriteString(platform.Key, platform.Value);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteComponents(Utf8JsonWriter json, ApiDescription description)
    {
        json.WriteStartObject("components");
        json.WriteStartObject("schemas");
        foreach (ApiSchemaComponent component in description.Schemas)
        {
            json.WritePropertyName(component.Name);
            SchemaJsonWriter.Write(json, component.Schema);
        }

        json.WriteEndObject();
        json.WriteStartObject("securitySchemes");
        foreach (KeyValuePair<string, string> scheme in description.SecuritySchemes)
        {
            json.WritePropertyName(scheme.Key);
            json.WriteRawValue(scheme.Value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSecurity(Utf8JsonWriter json, ApiDescription description)
    {
        if (description.Security.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("security");
        json.WriteStartObject();
        foreach (string scheme in description.Security)
        {
            json.WriteStartArray(scheme);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }
}
