using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace AppStoreConnect;

/// <summary>The body of a <see cref="RawRequest"/>, in memory, so that it can be sent again.</summary>
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

    /// <summary>How many bytes it has.</summary>
    public int Length => _bytes.Length;

    /// <summary>JSON text, sent as it is.</summary>
    public static RawBody Json(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(Encoding.UTF8.GetBytes(json), "application/json");
    }

    /// <summary>A value as System.Text.Json writes it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="typeInfo">How to write it, from a source-generated context.</param>
    public static RawBody Json<T>(T value, JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return new(JsonSerializer.SerializeToUtf8Bytes(value, typeInfo), "application/json");
    }

    /// <summary>A model of this library, or any other of Kiota's.</summary>
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

    /// <exception cref="ArgumentException">The media type can't be sent.</exception>
    /// <summary>Bytes of any media type. They are not copied: leave them as they are until the call has ended.</summary>
    public static RawBody Bytes(ReadOnlyMemory<byte> bytes, string contentType)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        Http.HeaderRules.CheckValue("Content-Type", contentType);
        return new(bytes, contentType);
    }

    ReadOnlyMemory<byte> IRequestBody.ToBytes(bool isSent) => _bytes;
}
