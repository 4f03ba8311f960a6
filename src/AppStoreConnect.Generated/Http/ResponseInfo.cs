using System.Net;

namespace AppStoreConnect;

/// <summary>What came with an answer besides its body.</summary>
public sealed class ResponseInfo
{
    private readonly HttpResponseMessage _message;

    internal ResponseInfo(HttpResponseMessage message, RateLimit? rateLimit, int attempts, TimeSpan elapsed)
    {
        _message = message;
        StatusCode = message.StatusCode;
        RateLimit = rateLimit;
        Attempts = attempts;
        Elapsed = elapsed;
    }

    /// <summary>The status of the answer, always in the 200s: everything else is thrown.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>How much of the key's budget was left, as of this answer; null when the service did not say.</summary>
    public RateLimit? RateLimit { get; }

    /// <summary>How many times the request was sent, 1 when the first try succeeded.</summary>
    public int Attempts { get; }

    /// <summary>How long the call took in all, waits included.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The service's name for this request, to be quoted to Apple's support; null when it gave none.</summary>
    public string? RequestId => Http.ResponseHeaderReader.RequestId(_message.Headers);

    /// <summary>The media type of the body, without its parameters; null without a body.</summary>
    public string? ContentType => _message.Content.Headers.ContentType?.MediaType;

    /// <summary>The first value of a header of the answer, found without regard to case; null when it is not there.</summary>
    public string? Header(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _message.Headers.TryGetValues(name, out IEnumerable<string>? values)
            || (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) && _message.Content.Headers.TryGetValues(name, out values))
            ? values.FirstOrDefault()
            : null;
    }

    internal Dictionary<string, IEnumerable<string>> CopyHeaders() => Http.FailedResponse.Copy(_message);
}
