using System.Buffers;
using System.Text.Json;

namespace AppStoreConnect.Serialization;

/// <summary>
/// A JSON writer and its buffer, kept for the thread's next body as System.Text.Json's own serializer keeps its: a body then costs
/// its bytes and nothing else. Where something throws on the way it is left to the collector, so that none is ever half written.
/// </summary>
internal sealed class PooledJsonWriter
{
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static PooledJsonWriter? s_spare;

    private readonly ArrayBufferWriter<byte> _buffer = new(512);

    private PooledJsonWriter() => Json = new Utf8JsonWriter(_buffer);

    /// <summary>The writer.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>One to write with, and to <see cref="Finish"/> on the same thread.</summary>
    public static PooledJsonWriter Rent()
    {
        PooledJsonWriter writer = s_spare ?? new PooledJsonWriter();
        s_spare = null;
        return writer;
    }

    /// <summary>What was written; the writer is not to be used after.</summary>
    public byte[] Finish()
    {
        Json.Flush();
        byte[] bytes = _buffer.WrittenSpan.ToArray();
        if (_buffer.Capacity <= MostKept)
        {
            _buffer.ResetWrittenCount();
            Json.Reset();
            s_spare = this;
        }

        return bytes;
    }
}
