using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Writing;

/// <summary>Writes path items.</summary>
internal sealed class PathWriter(Utf8JsonWriter json)
{
    public void Write(ApiPath path)
    {
        json.WriteStartObject(path.Path);
        WriteParameters(path.Parameters);
        foreach (ApiOperation operation in path.Operations)
        {
            json.WritePropertyName(operation.Method.ToLowerInvariant());
            WriteOperation(operation);
        }

        json.WriteEndObject();
    }

    private void WriteOperation(ApiOperation operation)
    {
        json.WriteStartObject();
        if (!operation.Tags.IsEmpty)
        {
            json.WriteStartArray("tags");
            foreach (string tag in operation.Tags)
            {
                json.WriteStringValue(tag);
            }

            json.WriteEndArray();
        }

        if (operation.Id.Length > 0)
        {
            json.WriteString("operationId", operation.Id);
        }

        SchemaJsonWriter.WriteFlag(json, "deprecated", operation.Deprecated);
        WriteRemark(operation.Remark);
        WriteParameters(operation.Parameters);
        if (operation.Body is { } body)
        {
            json.WriteStartObject("requestBody");
            WriteContent(body.Content);
            SchemaJsonWriter.WriteFlag(json, "required", body.Required);
            json.WriteEndObject();
        }

        json.WriteStartObject("responses");
        foreach (ApiResponse response in operation.Responses)
        {
            json.WriteStartObject(response.Status);
            json.WriteString("description", "");
            if (!response.Content.IsEmpty)
            {
                WriteContent(response.Content);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRemark(ApiRemark? remark)
    {
        if (remark is null)
        {
            return;
        }

        json.WriteString(Facts.RemarkExtension, remark.Text);
        json.WriteStartArray(Facts.ReportedExtension);
        foreach (string report in remark.Reported)
        {
            json.WriteStringValue(report);
        }

        json.WriteEndArray();
    }

    private void WriteParameters(EquatableArray<ApiParameter> parameters)
    {
        if (parameters.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("parameters");
        foreach (ApiParameter parameter in parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("in", parameter.In);
            SchemaJsonWriter.WriteText(json, "style", parameter.Style);
            if (parameter.Explode is { } explode)
            {
                json.WriteBoolean("explode", explode);
            }

            SchemaJsonWriter.WriteFlag(json, "required", parameter.Required);
            SchemaJsonWriter.WriteFlag(json, "deprecated", parameter.Deprecated);
            json.WritePropertyName("schema");
            SchemaJsonWriter.Write(json, parameter.Schema);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteContent(EquatableArray<ApiMediaType> content)
    {
        json.WriteStartObject("content");
        foreach (ApiMediaType mediaType in content)
        {
            json.WriteStartObject(mediaType.Name);
            SchemaJsonWriter.WriteOptional(json, "schema", mediaType.Schema);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
