using System.Buffers;
using System.Text.Json;

namespace AppStoreConnect.Serialization;

/// <summary>
/// A JSON writer and its buffer, cached per thread as in System.Text.Json's own serializer, so that a body costs only
/// its bytes. After an exception it is not reused, so that no body starts with the rest of another.
/// </summary>
internal sealed class PooledJsonWriter
{
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static PooledJsonWriter? s_mine;

    private readonly ArrayBufferWriter<byte> _buffer = new(512);
    private bool _isRented = true;

    // Models write well-formed JSON, so that the writer need not check the order of its calls. System.Text.Json's serializer does the same.
    private PooledJsonWriter() => Json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });

    /// <summary>The writer.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Returns a writer. Call <see cref="Finish"/> on the same thread.</summary>
    public static PooledJsonWriter Rent()
    {
        if (s_mine is not { _isRented: false } writer)
        {
            return s_mine = new PooledJsonWriter();
        }

        writer._isRented = true;
        return writer;
    }

    /// <summary>Returns the bytes written. Do not use the writer afterward.</summary>
    public byte[] Finish()
    {
        Json.Flush();
        byte[] bytes = _buffer.WrittenSpan.ToArray();
        if (_buffer.Capacity <= MostKept)
        {
            _buffer.ResetWrittenCount();
            Json.Reset();
            _isRented = false;
        }
        else
        {
            s_mine = null;
        }

        return bytes;
    }
}
