using System.Buffers;
using System.Text.Json;

namespace AppStoreConnect.Serialization;

/// <summary>A model as the body of a request.</summary>
internal sealed class ModelBody(Model model, string? targetId = null) : IRequestBody
{
    public string ContentType => "application/json";

    public void WriteTo(IBufferWriter<byte> output) => ModelJson.Write(model, output, targetId);
}

/// <summary>Linkages as the body of a request: <c>{"data": [{"type", "id"}, …]}</c>.</summary>
internal sealed class LinkagesBody<T>(string type, IReadOnlyList<Linkage<T>> linkages) : IRequestBody
    where T : Resource, IModel, new()
{
    public string ContentType => "application/json";

    public void WriteTo(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        new ModelWriter(json).Linkages(System.Text.Encoding.UTF8.GetBytes(type), linkages);
        json.WriteEndObject();
    }
}

/// <summary>One linkage as the body of a request: <c>{"data": {"type", "id"}}</c>, or <c>{"data": null}</c>.</summary>
internal sealed class LinkageBody<T>(string type, Linkage<T>? linkage) : IRequestBody
    where T : Resource, IModel, new()
{
    public string ContentType => "application/json";

    public void WriteTo(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WritePropertyName("data"u8);
        if (linkage is null)
        {
            json.WriteNullValue();
        }
        else
        {
            new ModelWriter(json).Linkage(System.Text.Encoding.UTF8.GetBytes(type), linkage);
        }

        json.WriteEndObject();
    }
}
