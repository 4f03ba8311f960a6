using AppStoreConnect.Http;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>
/// A request that no builder makes: an operation newer than this library, a link that was kept, a parameter that the document does not know.
/// It gets the client's token, retries, limits and errors all the same.
/// </summary>
public sealed record RawRequest
{
    /// <summary>A request with a method and a place.</summary>
    /// <param name="method">The method.</param>
    /// <param name="pathOrUrl">
    /// A path with its query, already escaped: <c>/v1/apps?limit=2</c>; or an absolute https address. One of another host is sent without the token.
    /// </param>
    public RawRequest(HttpMethod method, string pathOrUrl)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentException.ThrowIfNullOrWhiteSpace(pathOrUrl);
        Method = method;
        PathOrUrl = pathOrUrl;
    }

    /// <summary>The method.</summary>
    public HttpMethod Method { get; }

    /// <summary>Where to.</summary>
    public string PathOrUrl { get; }

    /// <summary>The body; null if there is none.</summary>
    public RawBody? Body { get; init; }

    /// <summary>The <c>Accept</c> header.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>Further headers; null if there is none.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>When this request is sent again; null for the client's rule.</summary>
    public RetryOptions? Retry { get; init; }

    internal ApiRequest ToApiRequest() => new()
    {
        Method = Method,
        Url = Url,
        Accept = Accept,
        Body = Body,
        Headers = ToHeaders(),
        Options = Retry is null ? null : [Retry],
    };

    internal RequestInformation ToRequestInformation(string? baseUrl)
    {
        if (!Enum.TryParse(Method.Method, ignoreCase: true, out Method method))
        {
            throw new NotSupportedException($"Kiota's adapters can't send {Method.Method}.");
        }

        var information = new RequestInformation
        {
            HttpMethod = method,
            URI = new ApiOrigin(baseUrl ?? AppStoreConnectClientOptions.DefaultBaseUrl.OriginalString).Resolve(Url),
        };
        HeaderRules.CheckValue(nameof(Accept), Accept);
        information.Headers.Add("Accept", Accept);
        if (ToHeaders() is { } headers)
        {
            HeaderRules.Check(headers);
            information.AddHeaders(headers);
        }

        if ((Serialization.IRequestBody?)Body is { } body)
        {
            information.SetStreamContent(new MemoryStream(body.ToBytes(isSent: true).ToArray()), body.ContentType);
        }

        if (Retry is not null)
        {
            information.AddRequestOptions(new IRequestOption[] { Retry });
        }

        return information;
    }

    // "v1/apps" is what people type, too.
    private string Url => PathOrUrl.StartsWith('/') || HasScheme(PathOrUrl) ? PathOrUrl : "/" + PathOrUrl;

    // An address in the query is none of the request's own.
    private static bool HasScheme(string text)
    {
        int end = text.IndexOf("://", StringComparison.Ordinal);
        return end > 0 && text.AsSpan(0, end).IndexOfAny('/', '?', '#') < 0;
    }

    private RequestHeaders? ToHeaders()
    {
        if (Headers is null)
        {
            return null;
        }

        var headers = new RequestHeaders();
        foreach ((string name, string value) in Headers)
        {
            headers.Add(name, value);
        }

        return headers;
    }
}
