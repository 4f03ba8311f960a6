using AppStoreConnect.Http;

namespace AppStoreConnect.Pipeline;

/// <summary>A success whose body has arrived whole, in a buffer that goes back to the pool on <see cref="Dispose"/>.</summary>
internal sealed class ApiResponse : IDisposable
{
    private readonly CallState _call;
    private byte[]? _buffer;
    private readonly int _length;

    internal ApiResponse(in Exchange exchange)
    {
        _call = exchange.Call;
        _buffer = exchange.Buffer;
        _length = exchange.Length;
        Info = exchange.Info;
    }

    /// <summary>The body; empty for a 204. Not to be used after <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Body
    {
        get
        {
            ObjectDisposedException.ThrowIf(_buffer is null, this);
            return new(_buffer, 0, _length);
        }
    }

    /// <summary>What came with it.</summary>
    public ResponseInfo Info { get; }

    /// <summary>The error to throw when the body is not what was promised: it names the request, the place and the beginning of the body.</summary>
    /// <param name="cause">Usually the JsonException of the reader.</param>
    /// <param name="place">Where in the document, such as <c>$.data[3].attributes</c>; null when only the cause knows.</param>
    internal AppStoreConnectResponseException Unreadable(Exception cause, string? place = null) =>
        AppStoreConnectResponseException.Unreadable(_call, Info, Body.Span, cause, place);

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        byte[]? buffer = Interlocked.Exchange(ref _buffer, null);
        if (buffer is not null)
        {
            BodyReader.Return(buffer);
        }
    }
}
