using System.Net.Http.Headers;
using AppStoreConnect.Http;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Pipeline;

/// <summary>Sends a message created by Kiota's adapter through the pipeline. Errors are thrown here in full, before Kiota could lose them.</summary>
internal sealed class KiotaBridgeHandler(HttpPipeline pipeline) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Kiota stores its options in the message under their type names.
        IRequestOption[] options = [.. ((IDictionary<string, object?>)request.Options).Values.OfType<IRequestOption>()];
        KiotaCall? call = options.OfType<KiotaCall>().FirstOrDefault();
        BodyMode mode = options.Any(o => o is ResponseHandlerOption { ResponseHandler: not null })
            ? BodyMode.Raw
            : call is { IsStreamed: false } ? BodyMode.Buffered : BodyMode.Streamed;

        byte[]? body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var outgoing = new OutgoingRequest
        {
            Method = request.Method,
            Uri = request.RequestUri ?? throw new InvalidOperationException("The request has no URL."),
            // Not validated: the validating enumerator silently drops a value with a line break.
            Headers = Copy(request.Headers),
            Body = body,
            ContentHeaders = Copy(request.Content?.Headers),
            Retry = OutgoingRequest.FindRetry(options) ?? pipeline.Retry,
        };
        ApiResponse response = await pipeline.SendAsync(outgoing, mode, cancellationToken).ConfigureAwait(false);
        byte[] buffered = response.TakeBody() is { } read ? Unpool(response.Message, read) : [];
        if (mode != BodyMode.Raw)
        {
            call?.Answered(response, buffered);
        }

        if (mode == BodyMode.Streamed)
        {
            // The time limits apply to the body, too, and a truncated body is an error of this library.
            HttpContent content = new StreamContent(await pipeline.OpenAsync(response, cancellationToken).ConfigureAwait(false));
            CopyHeaders(response.Message.Content, content);
            response.Message.Content = content;
        }

        return response.Message;
    }

    private static List<KeyValuePair<string, IEnumerable<string>>> Copy(HttpHeaders? headers)
    {
        var copy = new List<KeyValuePair<string, IEnumerable<string>>>();
        foreach ((string name, HeaderStringValues values) in headers?.NonValidated ?? default)
        {
            // Derived from the body.
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                copy.Add(new(name, values.ToArray()));
            }
        }

        return copy;
    }

    // Kiota reads a message, so the buffered body is put back into it.
    private static byte[] Unpool(HttpResponseMessage message, ReadBody read)
    {
        byte[] body = read.Buffer.AsSpan(0, read.Length).ToArray();
        BodyReader.Return(read.Buffer);
        var content = new ByteArrayContent(body);
        CopyHeaders(message.Content, content);
        message.Content.Dispose();
        message.Content = content;
        return body;
    }

    private static void CopyHeaders(HttpContent from, HttpContent to)
    {
        foreach ((string name, IEnumerable<string> values) in from.Headers)
        {
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                to.Headers.TryAddWithoutValidation(name, values);
            }
        }
    }
}
