using System.Text.Json;

namespace AppStoreConnect.Serialization;

/// <summary>Whole models from and to UTF-8 JSON.</summary>
internal static class ModelJson
{
    /// <summary>Reads a model.</summary>
    /// <exception cref="JsonException">It is not JSON, or no object.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, ReadContext? context = null)
        where T : Model, IModel, new()
    {
        T model = new T();
        Read(model, utf8Json, context);
        return model;
    }

    /// <summary>Reads into a model.</summary>
    /// <exception cref="JsonException">It is not JSON, or no object.</exception>
    public static void Read(Model model, ReadOnlySpan<byte> utf8Json, ReadContext? context = null)
    {
        var reader = new ModelReader(utf8Json, context ?? new ReadContext());
        try
        {
            if (!reader.Read() || !reader.IsObject)
            {
                throw new JsonException("A JSON object was expected.");
            }

            reader.ReadInto(model);

            // Only white space may follow; the reader throws on anything else.
            reader.Read();
        }
        catch (InvalidOperationException problem)
        {
            // The framework's way to say that a string is not Unicode.
            throw new JsonException("A string is not valid UTF-8.", problem);
        }
    }

    /// <summary>A model as UTF-8 JSON.</summary>
    public static byte[] ToUtf8(Model model, string? targetId = null)
    {
        PooledJsonWriter pooled = PooledJsonWriter.Rent();
        var writer = new ModelWriter(pooled.Json) { TargetId = targetId };
        writer.Model(model);
        return pooled.Finish();
    }
}
