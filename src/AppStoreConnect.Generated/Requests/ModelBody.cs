using AppStoreConnect.JsonApi;
using AppStoreConnect.Serialization;

namespace AppStoreConnect.Requests;

/// <summary>A model as a request body.</summary>
internal sealed class ModelBody(Model model, string? targetId = null) : IRequestBody
{
    public string ContentType => "application/json";

    public ReadOnlyMemory<byte> ToBytes(bool isSent) => ModelJson.ToUtf8(model, targetId, isSent);
}

/// <summary>Linkages as a request body: <c>{"data": [{"type", "id"}, …]}</c>.</summary>
internal sealed class LinkagesBody<T>(string type, Linkages<T> linkages) : IRequestBody
    where T : Resource, IModel, new()
{
    public string ContentType => "application/json";

    public ReadOnlyMemory<byte> ToBytes(bool isSent)
    {
        PooledJsonWriter pooled = PooledJsonWriter.Rent();
        pooled.Json.WriteStartObject();
        var writer = new ModelWriter(pooled.Json) { IsRequest = isSent };
        writer.Linkages(System.Text.Encoding.UTF8.GetBytes(type), linkages);
        writer.RefuseInlineCreates("The body of a relationship");
        pooled.Json.WriteEndObject();
        return pooled.Finish();
    }
}

/// <summary>One linkage as a request body: <c>{"data": {"type", "id"}}</c> or <c>{"data": null}</c>.</summary>
internal sealed class LinkageBody<T>(string type, Linkage<T>? linkage) : IRequestBody
    where T : Resource, IModel, new()
{
    public string ContentType => "application/json";

    public ReadOnlyMemory<byte> ToBytes(bool isSent)
    {
        PooledJsonWriter pooled = PooledJsonWriter.Rent();
        pooled.Json.WriteStartObject();
        pooled.Json.WritePropertyName(JsonApiNames.Data);
        if (linkage is null)
        {
            pooled.Json.WriteNullValue();
        }
        else
        {
            var writer = new ModelWriter(pooled.Json) { IsRequest = isSent };
            writer.Linkage(System.Text.Encoding.UTF8.GetBytes(type), linkage);
            writer.RefuseInlineCreates("The body of a relationship");
        }

        pooled.Json.WriteEndObject();
        return pooled.Finish();
    }
}
