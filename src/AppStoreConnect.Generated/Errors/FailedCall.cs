using System.Net;
using System.Text;

namespace AppStoreConnect.Http;

/// <summary>A call that failed, as its exception wants to know it.</summary>
/// <param name="request">What was sent.</param>
/// <param name="attempts">How often.</param>
/// <param name="elapsed">How long it took in all.</param>
/// <param name="response">What came back; null when nothing did.</param>
internal sealed class FailedCall(OutgoingRequest request, int attempts, TimeSpan elapsed, FailedResponse? response)
{
    internal OutgoingRequest Request => request;

    internal int Attempts => attempts;

    internal TimeSpan Elapsed => elapsed;

    internal FailedResponse? Response => response;
}

/// <summary>An answer that is an error, taken out of its message so that the connection can go.</summary>
internal sealed class FailedResponse
{
    internal FailedResponse(HttpResponseMessage message, ReadOnlySpan<byte> body, RateLimit? rateLimit, TimeSpan? retryAfter)
    {
        StatusCode = message.StatusCode;
        Headers = Copy(message);
        ContentType = message.Content.Headers.ContentType?.MediaType;
        Body = Encoding.UTF8.GetString(body);
        Errors = ErrorResponseReader.Read(body);
        RateLimit = rateLimit;
        RetryAfter = retryAfter;
        Location = message.Headers.Location?.OriginalString;
    }

    internal FailedResponse(ResponseInfo info, ReadOnlySpan<byte> body)
    {
        StatusCode = info.StatusCode;
        Headers = info.CopyHeaders();
        ContentType = info.ContentType;
        IsTruncated = body.Length > MaxBody;
        Body = Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxBody)]);
        RateLimit = info.RateLimit;
    }

    /// <summary>How much of a body an error keeps.</summary>
    internal const int MaxBody = 1024 * 1024;

    internal HttpStatusCode StatusCode { get; }

    internal Dictionary<string, IEnumerable<string>> Headers { get; }

    internal string? ContentType { get; }

    internal string Body { get; }

    internal bool IsTruncated { get; init; }

    internal IReadOnlyList<ApiError> Errors { get; } = [];

    internal RateLimit? RateLimit { get; }

    internal TimeSpan? RetryAfter { get; }

    internal string? Location { get; }

    internal static Dictionary<string, IEnumerable<string>> Copy(HttpResponseMessage message)
    {
        var headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, IEnumerable<string> values) in message.Headers.Concat(message.Content.Headers))
        {
            headers[name] = values.ToArray();
        }

        return headers;
    }
}
