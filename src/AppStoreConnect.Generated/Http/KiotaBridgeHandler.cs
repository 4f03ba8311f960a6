using System.Buffers;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Http;

/// <summary>Lets a message that Kiota's adapter made go through the pipeline. An error is thrown here, whole, before Kiota can lose it.</summary>
internal sealed class KiotaBridgeHandler(HttpPipeline pipeline) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Kiota puts its options into the message under their type's name.
        IRequestOption[] options = [.. ((IDictionary<string, object?>)request.Options).Values.OfType<IRequestOption>()];
        KiotaCall? call = options.OfType<KiotaCall>().FirstOrDefault();
        BodyMode mode = options.Any(o => o is ResponseHandlerOption { ResponseHandler: not null })
            ? BodyMode.Raw
            : call is { IsStreamed: false } ? BodyMode.Buffered : BodyMode.Streamed;

        byte[]? body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var outgoing = new OutgoingRequest
        {
            Method = request.Method,
            Uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address."),
            Headers = request.Headers,
            Body = body,
            ContentHeaders = request.Content?.Headers,
            Retry = OutgoingRequest.FindRetry(options) ?? pipeline.Retry,
        };
        Exchange exchange = await pipeline.SendAsync(outgoing, mode, cancellationToken).ConfigureAwait(false);
        byte[] buffered = exchange.Buffer is null ? [] : Unpool(exchange);
        call?.Answered(outgoing, exchange.Info, buffered);
        return exchange.Message;
    }

    // Kiota reads a message, so the body that has arrived goes back into it.
    private static byte[] Unpool(in Exchange exchange)
    {
        byte[] body = exchange.Buffer.AsSpan(0, exchange.Length).ToArray();
        if (exchange.Buffer!.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(exchange.Buffer);
        }

        var content = new ByteArrayContent(body);
        foreach ((string name, IEnumerable<string> values) in exchange.Message.Content.Headers)
        {
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                content.Headers.TryAddWithoutValidation(name, values);
            }
        }

        exchange.Message.Content.Dispose();
        exchange.Message.Content = content;
        return body;
    }
}
