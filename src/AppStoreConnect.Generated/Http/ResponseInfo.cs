using System.Net;
using System.Net.Http.Headers;

namespace AppStoreConnect;

/// <summary>The status, headers, and timing of a response.</summary>
public sealed class ResponseInfo
{
    // Copies the headers, because the message would keep the request, and with it the token, alive for as long as a page is kept.
    private readonly HttpResponseHeaders _headers;
    private readonly KeyValuePair<string, string>[] _contentHeaders;
    private readonly Dictionary<string, IEnumerable<string>>? _cleaned;

    internal ResponseInfo(HttpResponseMessage message, RateLimit? rateLimit, Http.CallState call)
    {
        StatusCode = message.StatusCode;
        RateLimit = rateLimit;
        Attempts = call.Attempts;
        Elapsed = call.Elapsed;
        _headers = message.Headers;
        _contentHeaders = CopyContentHeaders(message.Content.Headers);
        _cleaned = HasToken(message.Headers) || Array.Exists(_contentHeaders, static header => Http.Redaction.CanHoldToken(header.Value)) || call.Request.HasSecrets ? Http.FailedResponse.Copy(message, call.Redaction) : null;
    }

    internal ResponseInfo(HttpResponseMessage message)
    {
        StatusCode = message.StatusCode;
        Attempts = 1;
        _headers = message.Headers;
        _contentHeaders = CopyContentHeaders(message.Content.Headers);
    }

    /// <summary>The status code. Always in the 200s, because every other status throws.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The key's rate limit as reported by this response, or null if the response did not include it.</summary>
    public RateLimit? RateLimit { get; }

    /// <summary>The number of times the request was sent. 1 if the first attempt succeeded.</summary>
    public int Attempts { get; }

    /// <summary>The total duration of the call, including waits.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The service's id of this request, which you can quote to Apple's support, or null if the response did not include one.</summary>
    public string? RequestId => _cleaned is null ? Http.ResponseHeaderReader.RequestId(_headers) : Http.ResponseHeaderReader.RequestId(_cleaned);

    /// <summary>The media type of the body, without parameters, or null without a body.</summary>
    public string? ContentType => MediaTypeHeaderValue.TryParse(Header("Content-Type"), out MediaTypeHeaderValue? type) ? type.MediaType : null;

    /// <summary>Returns the first value of a response header, or null if the response does not have it. Names are case-insensitive.</summary>
    public string? Header(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (_cleaned is not null)
        {
            return _cleaned.TryGetValue(name, out IEnumerable<string>? cleaned) ? cleaned.FirstOrDefault() : null;
        }

        foreach ((string key, string value) in _contentHeaders)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return _headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.FirstOrDefault() : null;
    }

    internal Dictionary<string, IEnumerable<string>> CopyHeaders()
    {
        if (_cleaned is not null)
        {
            return new(_cleaned, _cleaned.Comparer);
        }

        var copy = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, HeaderStringValues values) in _headers.NonValidated)
        {
            copy[name] = values.ToArray();
        }

        foreach ((string name, string value) in _contentHeaders)
        {
            copy[name] = [value];
        }

        return copy;
    }

    private static KeyValuePair<string, string>[] CopyContentHeaders(HttpContentHeaders headers)
    {
        HttpHeadersNonValidated all = headers.NonValidated;
        if (all.Count == 0)
        {
            return [];
        }

        var copy = new KeyValuePair<string, string>[all.Count];
        int next = 0;
        foreach ((string name, HeaderStringValues values) in all)
        {
            copy[next++] = new(name, values.ToString());
        }

        return copy;
    }

    private static bool HasToken(HttpHeaders headers)
    {
        foreach ((_, HeaderStringValues values) in headers.NonValidated)
        {
            foreach (string value in values)
            {
                if (Http.Redaction.CanHoldToken(value))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
