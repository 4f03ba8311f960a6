using AppStoreConnect.Http;

namespace AppStoreConnect.Pipeline;

/// <summary>
/// The body of a response as a stream. Disposing it releases the connection. A read that receives nothing within the time limit of an attempt is an error.
/// Connection failures are thrown as <see cref="AppStoreConnectConnectionException"/>.
/// </summary>
internal sealed class ResponseStream(Stream body, ApiResponse response, TimeSpan timeout, TimeProvider time) : Stream
{
    private readonly HttpResponseMessage _message = response.Message;

    // Kiota's adapter gets the message with this stream as its content, so that the message no longer owns the connection.
    private readonly HttpContent _content = response.Message.Content;
    private readonly CallState _call = response.Call;
    private readonly ResponseInfo _info = response.Info;
    private bool _isDisposed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _content.Headers.ContentLength ?? throw new NotSupportedException("The response has no Content-Length.");

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    public override int Read(Span<byte> buffer)
    {
        // A blocking read cannot observe a token, so the stream that it reads from is disposed.
        using var limit = new AttemptLimit(timeout, time, CancellationToken.None);
        using CancellationTokenRegistration ends = limit.Token.UnsafeRegister(static content => Responses.Release((HttpContent)content!), _content);
        try
        {
            return body.Read(buffer);
        }
        catch (Exception e) when (e is not AppStoreConnectException)
        {
            throw Broken(limit.Token.IsCancellationRequested ? new TimeoutException("No data arrived within the time limit.", e) : e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var limit = new AttemptLimit(timeout, time, cancellationToken);
        try
        {
            return await body.ReadAsync(buffer, limit.Token).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (e is not AppStoreConnectException)
        {
            throw Broken(e);
        }
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        // The message can have this stream as its content, which it disposes.
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            Responses.Release(_content);
            Responses.Release(_message);
        }

        base.Dispose(disposing);
    }

    // Reading a stream after disposing it is the reader's own mistake.
    private Exception Broken(Exception cause) => cause is ObjectDisposedException && _isDisposed
        ? cause
        : AppStoreConnectConnectionException.For(new(_call, new FailedResponse(_info, default, _call.Redaction)), cause);
}
