using AppStoreConnect.Http;

namespace AppStoreConnect.Pipeline;

/// <summary>A successful response whose body was fully read into a buffer that <see cref="Dispose"/> returns to the pool.</summary>
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

    /// <summary>The body. Empty for a 204. Do not use after <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Body
    {
        get
        {
            ObjectDisposedException.ThrowIf(_buffer is null, this);
            return new(_buffer, 0, _length);
        }
    }

    /// <summary>The status, headers, and timing of the response.</summary>
    public ResponseInfo Info { get; }

    /// <summary>Creates the error for a body that could not be read. It names the request and the place, and quotes the start of the body.</summary>
    /// <param name="cause">Usually the reader's JsonException.</param>
    /// <param name="place">The place in the document, such as <c>$.data[3].attributes</c>, or null if only the cause knows.</param>
    internal AppStoreConnectResponseException Unreadable(Exception cause, string? place = null) =>
        AppStoreConnectResponseException.Unreadable(_call, Info, Body.Span, cause, place);

    /// <summary>Returns the buffer to the pool.</summary>
    public void Dispose()
    {
        byte[]? buffer = Interlocked.Exchange(ref _buffer, null);
        if (buffer is not null)
        {
            BodyReader.Return(buffer);
        }
    }
}
