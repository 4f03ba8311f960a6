using System.Text.Json;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace AppStoreConnect.JsonApi;

/// <summary>Reads and writes whole models as UTF-8 JSON.</summary>
internal static class ModelJson
{
    /// <summary>Reads a model.</summary>
    /// <exception cref="JsonException">The text is not JSON or not an object.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, ReadContext? context = null)
        where T : Model, IModel, new()
    {
        context ??= new ReadContext();
        T model = new T();
        if (TryRead(model, utf8Json, context) is null)
        {
            return model;
        }

        model = new T();
        ReadSound(model, utf8Json, context);
        return model;
    }

    /// <summary>Reads into a model.</summary>
    /// <exception cref="JsonException">The text is not JSON or not an object.</exception>
    public static void Read(Model model, ReadOnlySpan<byte> utf8Json, ReadContext? context = null)
    {
        context ??= new ReadContext();
        if (TryRead(model, utf8Json, context) is not null)
        {
            ReadSound(model, utf8Json, context);
        }
    }

    private static void ReadSound(Model model, ReadOnlySpan<byte> utf8Json, ReadContext context)
    {
        if (TryRead(model, SoundText.Of(utf8Json), context) is { } problem)
        {
            throw new JsonException("A string is not valid UTF-8.", problem);
        }
    }

    // Whether all strings are valid Unicode. The framework throws InvalidOperationException for one that is not.
    private static InvalidOperationException? TryRead(Model model, ReadOnlySpan<byte> utf8Json, ReadContext context)
    {
        var reader = new ModelReader(WithoutMark(utf8Json), context);
        try
        {
            if (!reader.Read() || !reader.IsObject)
            {
                throw new JsonException("Expected a JSON object.");
            }

            reader.ReadInto(model);

            // Only whitespace may follow. The reader throws on anything else.
            reader.Read();
            return null;
        }
        catch (InvalidOperationException problem)
        {
            return problem;
        }
    }

    /// <summary>Reads a model of this library with its own reader, which is faster and more forgiving, and any other with Kiota's.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <param name="factory">Creates the model.</param>
    public static T Read<T>(ReadOnlyMemory<byte> utf8Json, ParsableFactory<T> factory)
        where T : IParsable
    {
        if (typeof(Model).IsAssignableFrom(typeof(T)))
        {
            T model = factory(new JsonParseNode(default));
            Read((Model)(object)model, utf8Json.Span);
            return model;
        }

        using var document = JsonDocument.Parse(utf8Json[^WithoutMark(utf8Json.Span).Length..]);
        return new JsonParseNode(document.RootElement).GetObjectValue(factory);
    }

    /// <summary>Returns the text without the byte order mark that some proxies and tools add.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <summary>Returns a model as UTF-8 JSON.</summary>
    /// <param name="model">The model.</param>
    /// <param name="targetId">The id of the resource that an update is sent to.</param>
    /// <param name="isSent">Whether the body is sent to the service, so that empty values are refused.</param>
    /// <exception cref="ArgumentException">The model is to be sent and contains an empty value, such as a default enum.</exception>
    public static byte[] ToUtf8(Model model, string? targetId = null, bool isSent = false)
    {
        PooledJsonWriter pooled = PooledJsonWriter.Rent();
        var writer = new ModelWriter(pooled.Json) { TargetId = targetId, IsRequest = isSent };
        writer.Model(model);
        return pooled.Finish();
    }
}
