using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Http;

/// <summary>One logical call, ready to be put on the wire as often as its attempts, redirects and new tokens need.</summary>
internal sealed class OutgoingRequest
{
    internal required HttpMethod Method { get; init; }

    internal required Uri Uri { get; init; }

    /// <summary>The path template, for traces and messages.</summary>
    internal string? Route { get; init; }

    internal string? Accept { get; init; }

    internal IEnumerable<KeyValuePair<string, IEnumerable<string>>>? Headers { get; init; }

    /// <summary>The body, the same for each attempt; null for none.</summary>
    internal ReadOnlyMemory<byte>? Body { get; init; }

    internal string? ContentType { get; init; }

    internal IEnumerable<KeyValuePair<string, IEnumerable<string>>>? ContentHeaders { get; init; }

    internal required RetryOptions Retry { get; init; }

    internal static OutgoingRequest From(ApiRequest request, ApiOrigin origin, RetryOptions defaultRetry)
    {
        return new()
        {
            Method = request.Method,
            Uri = origin.Resolve(request.Url),
            Route = request.Route,
            Accept = request.Accept,
            Headers = request.Headers,
            // Not pooled: the connection may still read from it when an early answer has ended the call.
            Body = request.Body?.ToBytes(),
            ContentType = request.Body?.ContentType,
            Retry = FindRetry(request.Options) ?? defaultRetry,
        };
    }

    internal static RetryOptions? FindRetry(IEnumerable<IRequestOption>? options)
    {
        if (options is null)
        {
            return null;
        }

        RetryOptions? retry = null;
        foreach (IRequestOption option in options)
        {
            retry = option as RetryOptions ?? retry;
        }

        retry?.Validate();
        return retry;
    }

    /// <summary>A message to send; a new one each time, since one can be sent only once.</summary>
    /// <param name="target">Where to: <see cref="Uri"/>, or where a redirect leads.</param>
    /// <param name="isOwn">Whether that is the client's own service: what authenticates the caller goes nowhere else.</param>
    internal HttpRequestMessage CreateMessage(Uri target, bool isOwn)
    {
        var message = new HttpRequestMessage(Method, target);
        if (Body is { } body)
        {
            message.Content = CreateContent(body);
        }
        else if (!HttpPipeline.IsSafe(Method))
        {
            // Where a connection closes before an answer, .NET's handler sends a request without content up to three times more,
            // whatever its method, and nothing but content keeps it from that. An empty one does: Content-Length: 0.
            message.Content = new ReadOnlyMemoryContent(default);
        }

        bool hasAccept = false;
        if (Headers is not null)
        {
            foreach ((string name, IEnumerable<string> values) in Headers)
            {
                if (!isOwn && target != Uri && IsSecret(name))
                {
                    continue;
                }

                hasAccept |= name.Equals("Accept", StringComparison.OrdinalIgnoreCase);
                if (!message.Headers.TryAddWithoutValidation(name, values) && message.Content is { } content)
                {
                    content.Headers.Remove(name);
                    content.Headers.TryAddWithoutValidation(name, values);
                }
            }
        }

        if (!hasAccept && Accept is not null)
        {
            message.Headers.TryAddWithoutValidation("Accept", Accept);
        }

        return message;
    }

    private ReadOnlyMemoryContent CreateContent(ReadOnlyMemory<byte> body)
    {
        var content = new ReadOnlyMemoryContent(body);
        if (ContentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        foreach ((string name, IEnumerable<string> values) in ContentHeaders ?? [])
        {
            content.Headers.TryAddWithoutValidation(name, values);
        }

        return content;
    }

    private static bool IsSecret(string header) =>
        header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Cookie", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase);
}
