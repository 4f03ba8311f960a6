using AppStoreConnect.Http;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>
/// A request that no builder covers, such as an operation newer than this library, a stored link, or an undocumented parameter.
/// It uses the client's authentication, retries, limits, and error handling.
/// </summary>
public sealed record RawRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathOrUrl">
    /// A path and query, already escaped, such as <c>/v1/apps?limit=2</c>, or an absolute https URL. A request to another host is sent without the token.
    /// </param>
    public RawRequest(HttpMethod method, string pathOrUrl)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentException.ThrowIfNullOrWhiteSpace(pathOrUrl);
        Method = method;
        PathOrUrl = pathOrUrl;
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path and query, or the absolute URL.</summary>
    public string PathOrUrl { get; }

    /// <summary>The body, or null if there is none.</summary>
    public RawBody? Body { get; init; }

    /// <summary>The <c>Accept</c> header.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>Additional headers, or null if there is none.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>The retry options of this request, or null for the client's.</summary>
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
            throw new NotSupportedException($"Kiota request adapters cannot send {Method.Method}.");
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

    // Accepts "v1/apps" without the leading slash, too.
    private string Url => PathOrUrl.StartsWith('/') || HasScheme(PathOrUrl) ? PathOrUrl : "/" + PathOrUrl;

    // A URL inside the query does not make this an absolute URL.
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
