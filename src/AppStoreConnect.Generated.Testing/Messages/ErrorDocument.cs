using System.Buffers;
using System.Text.Json;
using AppStoreConnect.Testing.Routing;

namespace AppStoreConnect.Testing.Messages;

/// <summary>Writes errors in the format of the service.</summary>
internal static class ErrorDocument
{
    /// <summary>The maximum number of errors in a response to a request with thousands of faults.</summary>
    public const int MostErrors = 100;

    public static Reply Reply(IReadOnlyList<ErrorItem> errors)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartArray("errors");
        foreach (ErrorItem error in errors)
        {
            Write(json, error);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return new Reply { Status = errors.Count > 0 ? errors[0].Status : 500, ContentType = OperationRoute.Json, Body = buffer.WrittenMemory };
    }

    private static void Write(Utf8JsonWriter json, ErrorItem error)
    {
        json.WriteStartObject();
        json.WriteString("id", Guid.NewGuid());
        json.WriteString("status", error.Status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("code", error.Code);
        json.WriteString("title", error.Title);
        if (error.Detail is not null)
        {
            json.WriteString("detail", error.Detail);
        }

        WriteSource(json, error);
        if (error.Links.Count > 0)
        {
            json.WriteStartObject("links");
            foreach ((string name, string link) in error.Links)
            {
                json.WriteString(name, link);
            }

            json.WriteEndObject();
        }

        WriteAssociated(json, error);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, ErrorItem error)
    {
        if (error.Pointer is null && error.Parameter is null)
        {
            return;
        }

        json.WriteStartObject("source");
        if (error.Pointer is not null)
        {
            json.WriteString("pointer", error.Pointer);
        }
        else
        {
            json.WriteString("parameter", error.Parameter);
        }

        json.WriteEndObject();
    }

    private static void WriteAssociated(Utf8JsonWriter json, ErrorItem error)
    {
        if (error.Associated.Count == 0)
        {
            return;
        }

        json.WriteStartObject("meta");
        json.WriteStartObject("associatedErrors");
        foreach ((string path, IReadOnlyList<ErrorItem> items) in error.Associated)
        {
            json.WriteStartArray(path);
            foreach (ErrorItem item in items)
            {
                Write(json, item);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
