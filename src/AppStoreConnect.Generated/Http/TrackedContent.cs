using System.Net;
using System.Runtime.InteropServices;

namespace AppStoreConnect.Http;

/// <summary>
/// The body of a write. It records when sending starts; before that, the service cannot have acted on the request. Used for empty bodies, too:
/// if a connection closes before a response, .NET's handler sends a request without content up to three more times, whatever its method.
/// </summary>
internal sealed class TrackedContent : ByteArrayContent
{
    private readonly ReadOnlyMemory<byte> _body;
    private readonly CallState? _call;

    private TrackedContent(ArraySegment<byte> body, CallState? call)
        : base(body.Array!, body.Offset, body.Count) => (_body, _call) = (body, call);

    internal static TrackedContent Create(ReadOnlyMemory<byte> body, CallState? call) => new(
        body.IsEmpty ? new([]) : MemoryMarshal.TryGetArray(body, out ArraySegment<byte> array) ? array : new(body.ToArray()), call);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _call?.BeginSending();
        return stream.WriteAsync(_body, cancellationToken).AsTask();
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _call?.BeginSending();
        stream.Write(_body.Span);
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        _call?.BeginSending();
        return base.CreateContentReadStream(cancellationToken);
    }

    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        _call?.BeginSending();
        return base.CreateContentReadStreamAsync();
    }
}
