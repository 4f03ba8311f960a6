using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Http;

/// <summary>One logical call, from which a message can be created for each attempt and redirect.</summary>
/// <remarks>Fields, for the reason of <see cref="ApiRequest"/>.</remarks>
internal struct OutgoingRequest
{
    internal required HttpMethod Method;

    internal required Uri Uri;

    /// <summary>The path template for traces and messages.</summary>
    internal string? Route;

    internal string? Accept;

    internal IEnumerable<KeyValuePair<string, IEnumerable<string>>>? Headers;

    /// <summary>The body, the same for each attempt, or null if there is none.</summary>
    internal ReadOnlyMemory<byte>? Body;

    internal string? ContentType;

    internal IEnumerable<KeyValuePair<string, IEnumerable<string>>>? ContentHeaders;

    internal required RetryOptions Retry;

    internal static OutgoingRequest From(in ApiRequest request, ApiOrigin origin, RetryOptions defaultRetry)
    {
        return new()
        {
            Method = request.Method,
            Uri = origin.Resolve(request.Url),
            Route = request.Route,
            Accept = request.Accept ?? ApiRequest.Json,
            Headers = request.Headers,
            // Not pooled: the connection may still be reading it after an early response has ended the call.
            Body = request.Body?.ToBytes(isSent: true),
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

    /// <summary>Whether a method only reads.</summary>
    internal static bool IsSafe(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;

    /// <summary>Whether the headers are sent first, and the body only when the service asks for it.</summary>
    internal bool ExpectsContinue => Body is { Length: > 0 } && Headers?.Any(static header => header.Key.Equals("Expect", StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>Whether the caller's headers authenticate the sender.</summary>
    internal bool HasSecrets => Headers?.Any(static header => IsSecret(header.Key)) == true;

    /// <summary>Whether a media type is among those accepted.</summary>
    internal readonly bool Accepts(string mediaType)
    {
        string accept = Headers?.FirstOrDefault(header => header.Key.Equals("Accept", StringComparison.OrdinalIgnoreCase)).Value is { } values ? string.Join(',', values) : Accept ?? "";
        return accept.Length == 0 || accept.Contains("*/*", StringComparison.Ordinal) || accept.Contains(mediaType, StringComparison.OrdinalIgnoreCase)
            || accept.Contains(string.Concat(mediaType.AsSpan(0, mediaType.IndexOf('/', StringComparison.Ordinal) + 1), "*"), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Validates the caller's input before anything is sent.</summary>
    /// <exception cref="ArgumentException">A header is invalid.</exception>
    internal readonly void Validate()
    {
        HeaderRules.Check(Headers);
        HeaderRules.Check(ContentHeaders);
        if (Accept is not null)
        {
            HeaderRules.CheckValue(nameof(Accept), Accept);
        }

        if (ContentType is not null)
        {
            HeaderRules.CheckValue("Content-Type", ContentType);
        }
    }

    /// <summary>Creates a message. Each message can be sent only once.</summary>
    /// <param name="target">The destination: <see cref="Uri"/> or the target of a redirect.</param>
    /// <param name="call">Records when the body of a write starts to be sent.</param>
    internal readonly HttpRequestMessage CreateMessage(Uri target, CallState? call)
    {
        var message = new HttpRequestMessage(Method, target);
        if (Body is { } body)
        {
            message.Content = CreateContent(body, call);
        }
        else if (!IsSafe(Method) || Retry.MaxAttempts == 1)
        {
            message.Content = TrackedContent.Create(default, call);
        }

        // A caller's headers for one service are not meant for another that it redirects to.
        bool isElsewhere = !IsSameOrigin(target, Uri);
        bool hasAccept = false;
        if (Headers is not null)
        {
            hasAccept = CopyHeaders(message, isElsewhere);
            if (Body is not { Length: > 0 })
            {
                // Without a body, there is nothing to wait with. .NET would send such a request again if the connection closes.
                message.Headers.Remove("Expect");
            }
        }

        if (!hasAccept && Accept is not null)
        {
            message.Headers.TryAddWithoutValidation("Accept", Accept);
        }

        return message;
    }

    // Tells whether "Accept" was among them.
    private readonly bool CopyHeaders(HttpRequestMessage message, bool isElsewhere)
    {
        bool hasAccept = false;
        foreach ((string name, IEnumerable<string> values) in Headers!)
        {
            if (isElsewhere && !s_forEveryone.Contains(name))
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

        return hasAccept;
    }

    /// <summary>Whether a header authenticates the sender.</summary>
    internal static bool IsSecret(string header) =>
        header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Cookie", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase)
        || header.Contains("Api-Key", StringComparison.OrdinalIgnoreCase)
        || header.Contains("Token", StringComparison.OrdinalIgnoreCase);

    // These describe the wanted format and the trace but do not identify the sender.
    private static readonly HashSet<string> s_forEveryone = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Encoding", "Accept-Language", "Cache-Control", "If-Modified-Since", "If-None-Match", "Range", "User-Agent", "traceparent", "tracestate",
    };

    private static bool IsSameOrigin(Uri one, Uri other) =>
        ReferenceEquals(one, other)
        || (one.Port == other.Port && one.Scheme == other.Scheme && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase));

    private readonly TrackedContent CreateContent(ReadOnlyMemory<byte> body, CallState? call)
    {
        var content = TrackedContent.Create(body, call);
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
}
