namespace AppStoreConnect.Http;

/// <summary>
/// A response that the pipeline returns. Its body was read into a buffer that <see cref="Dispose"/> returns to the pool, or it is still on the connection.
/// </summary>
/// <param name="message">The response.</param>
/// <param name="info">The status, headers, and timing of the response.</param>
/// <param name="call">The call that the response belongs to.</param>
/// <param name="body">The body, or null if it was not read.</param>
internal sealed class ApiResponse(HttpResponseMessage message, ResponseInfo info, CallState call, ReadBody? body) : IDisposable
{
    private ReadBody? _body = body;

    internal HttpResponseMessage Message => message;

    /// <summary>The status, headers, and timing of the response.</summary>
    internal ResponseInfo Info => info;

    internal CallState Call => call;

    /// <summary>The body that was read. Empty for a 204. Do not use after <see cref="Dispose"/>.</summary>
    internal ReadOnlyMemory<byte> Body
    {
        get
        {
            ObjectDisposedException.ThrowIf(_body is null, this);
            return new(_body.Buffer, 0, _body.Length);
        }
    }

    /// <summary>Hands over the body that was read, or null if none was. The caller returns its buffer to the pool.</summary>
    internal ReadBody? TakeBody() => Interlocked.Exchange(ref _body, null);

    /// <summary>Returns the buffer to the pool and releases the message.</summary>
    public void Dispose()
    {
        if (TakeBody() is { } read)
        {
            BodyReader.Return(read.Buffer);
        }

        message.Release();
    }
}
