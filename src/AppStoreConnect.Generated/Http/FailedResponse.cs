using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Unicode;
using AppStoreConnect.Errors;

namespace AppStoreConnect.Http;

/// <summary>An answer that is an error, taken out of its message so that the connection can go, and free of tokens.</summary>
internal sealed class FailedResponse
{
    internal FailedResponse(HttpResponseMessage message, ReadOnlySpan<byte> body, RateLimit? rateLimit, TimeSpan? retryAfter, Redaction redaction)
    {
        StatusCode = message.StatusCode;
        Headers = Copy(message, redaction);
        ContentType = message.Content.Headers.ContentType?.MediaType;
        (Body, Errors) = ReadBody(body, redaction);
        RateLimit = rateLimit;
        RetryAfter = retryAfter;
        Location = message.Headers.Location?.OriginalString is { } location ? redaction.Clean(location) : null;
    }

    internal FailedResponse(ResponseInfo info, ReadOnlySpan<byte> body, Redaction redaction)
    {
        StatusCode = info.StatusCode;
        Headers = info.CopyHeaders();
        ContentType = info.ContentType;
        IsTruncated = body.Length > MaxBody;
        (Body, Errors) = ReadBody(body[..Math.Min(body.Length, MaxBody)], redaction);
        RateLimit = info.RateLimit;
    }

    /// <summary>How much of a body an error keeps.</summary>
    internal const int MaxBody = 1024 * 1024;

    internal HttpStatusCode StatusCode { get; }

    internal Dictionary<string, IEnumerable<string>> Headers { get; }

    internal string? ContentType { get; }

    internal string Body { get; }

    internal bool IsTruncated { get; init; }

    internal IReadOnlyList<ApiError> Errors { get; }

    internal RateLimit? RateLimit { get; }

    internal TimeSpan? RetryAfter { get; }

    internal string? Location { get; }

    /// <summary>How many redirects were followed to get here.</summary>
    internal int Redirects { get; init; }

    /// <summary>Whether the last one led back to where it had been.</summary>
    internal bool IsRedirectCircle { get; init; }

    /// <summary>By how much this machine's clock is ahead of the service's; null when the service did not tell the time.</summary>
    internal TimeSpan? ClockDifference { get; init; }

    /// <summary>Whether a team's key signed the token; null where none was sent.</summary>
    internal bool? IsTeamKey { get; init; }

    internal static Dictionary<string, IEnumerable<string>> Copy(HttpResponseMessage message, Redaction redaction)
    {
        var headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
        Add(message.Headers.NonValidated);
        Add(message.Content.Headers.NonValidated);
        return headers;

        void Add(HttpHeadersNonValidated some)
        {
            foreach ((string name, HeaderStringValues values) in some)
            {
                headers[name] = values.Select(redaction.Clean).ToArray();
            }
        }
    }

    // Bytes that are no UTF-8, as Latin-1 from a proxy is none, cost their characters and not all that follows them.
    private static (string, IReadOnlyList<ApiError>) ReadBody(ReadOnlySpan<byte> body, Redaction redaction)
    {
        string text = Encoding.UTF8.GetString(body);
        string clean = redaction.Clean(text);
        bool isAsItCame = ReferenceEquals(clean, text) && Utf8.IsValid(body);
        return (clean, ErrorResponseReader.Read(isAsItCame ? body : Encoding.UTF8.GetBytes(clean)));
    }
}
