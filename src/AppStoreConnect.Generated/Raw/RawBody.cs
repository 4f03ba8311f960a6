using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace AppStoreConnect;

/// <summary>The body of a <see cref="RawRequest"/>. It is held in memory so that it can be sent again.</summary>
public sealed class RawBody : IRequestBody
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly string _contentType;

    private RawBody(ReadOnlyMemory<byte> bytes, string contentType)
    {
        _bytes = bytes;
        _contentType = contentType;
    }

    string IRequestBody.ContentType => _contentType;

    /// <summary>The size of the body in bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>Creates a body from JSON text, which is sent unchanged.</summary>
    public static RawBody Json(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(Encoding.UTF8.GetBytes(json), "application/json");
    }

    /// <summary>Creates a body by serializing a value with System.Text.Json.</summary>
    /// <param name="value">The value.</param>
    /// <param name="typeInfo">The type's metadata, from a source-generated context.</param>
    public static RawBody Json<T>(T value, JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return new(JsonSerializer.SerializeToUtf8Bytes(value, typeInfo), "application/json");
    }

    /// <summary>Creates a body from a model of this library or any other Kiota model.</summary>
    public static RawBody Model(IParsable model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model is Model own)
        {
            return new(ModelJson.ToUtf8(own, isSent: own is ResourceRequest), "application/json");
        }

        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, model);
        using Stream content = writer.GetSerializedContent();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return new(bytes.ToArray(), "application/json");
    }

    /// <exception cref="ArgumentException">The media type is invalid.</exception>
    /// <summary>Creates a body from bytes of any media type. The bytes are not copied. Do not change them until the call has completed.</summary>
    public static RawBody Bytes(ReadOnlyMemory<byte> bytes, string contentType)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        Http.HeaderRules.CheckValue("Content-Type", contentType);
        return new(bytes, contentType);
    }

    ReadOnlyMemory<byte> IRequestBody.ToBytes(bool isSent) => _bytes;
}
