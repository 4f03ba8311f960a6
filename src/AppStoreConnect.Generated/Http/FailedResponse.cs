using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Unicode;
using AppStoreConnect.Errors;
using AppStoreConnect.Text;

namespace AppStoreConnect.Http;

/// <summary>An error response, copied out of its message so that the connection can be released, without tokens.</summary>
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
        Location = message.Headers.Location?.OriginalString is { } location ? TerminalText.Address(redaction.Clean(location)) : null;
    }

    internal FailedResponse(ResponseInfo info, ReadOnlySpan<byte> body, Redaction redaction)
    {
        StatusCode = info.StatusCode;
        Headers = info.CopyHeaders();
        foreach ((string name, IEnumerable<string> values) in Headers)
        {
            Headers[name] = values.Select(redaction.Clean).ToArray();
        }

        ContentType = info.ContentType;
        IsTruncated = body.Length > MaxBody;
        (Body, Errors) = ReadBody(body[..Math.Min(body.Length, MaxBody)], redaction);
        RateLimit = info.RateLimit;
    }

    /// <summary>How many bytes of a body an error keeps.</summary>
    internal const int MaxBody = 1024 * 1024;

    internal HttpStatusCode StatusCode { get; }

    internal Dictionary<string, IEnumerable<string>> Headers { get; }

    internal string? ContentType { get; }

    internal string Body { get; }

    internal bool IsTruncated { get; init; }

    internal IReadOnlyList<ApiError> Errors { get; }

    internal RateLimit? RateLimit { get; }

    internal TimeSpan? RetryAfter { get; }

    /// <summary>The target of the redirect, cleaned for use in a message.</summary>
    internal string? Location { get; }

    /// <summary>The number of redirects that were followed.</summary>
    internal int Redirects { get; init; }

    /// <summary>Whether the last redirect led back to an earlier address.</summary>
    internal bool IsRedirectCircle { get; init; }

    /// <summary>How far this machine's clock is ahead of the service's, or null if the response has no date.</summary>
    internal TimeSpan? ClockDifference { get; init; }

    /// <summary>Whether a team key signed the token, or null if no token was sent.</summary>
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

    // Bytes that are not UTF-8, such as Latin-1 from a proxy, cost only their own characters.
    private static (string, IReadOnlyList<ApiError>) ReadBody(ReadOnlySpan<byte> body, Redaction redaction)
    {
        string text = Encoding.UTF8.GetString(body);
        string clean = redaction.Clean(text);

        // A token with escaped or invisible characters would be whole again in the errors that are read from the body, or in what a message quotes.
        string plain = TerminalText.Clean(WithoutEscapes(HtmlText.IsPage(clean) ? WebUtility.HtmlDecode(clean) : clean), keepsLines: true);
        string withoutTokens = redaction.Clean(plain);
        clean = ReferenceEquals(withoutTokens, plain) ? clean : withoutTokens;
        bool isAsItCame = ReferenceEquals(clean, text) && Utf8.IsValid(body);
        return (clean, ErrorResponseReader.Read(isAsItCame ? body : Encoding.UTF8.GetBytes(clean)));
    }

    // Replaces \u0041 with A, for the characters of a token. A backslash that is itself escaped starts no escape.
    private static string WithoutEscapes(string json)
    {
        int next = json.IndexOf("\\u00", StringComparison.Ordinal);
        if (next < 0)
        {
            return json;
        }

        var plain = new StringBuilder(json.Length);
        for (int i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\' || i + 1 == json.Length)
            {
                plain.Append(json[i]);
            }
            else if (json.AsSpan(i).StartsWith("\\u00") && i + 6 <= json.Length
                && byte.TryParse(json.AsSpan(i + 4, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte c) && (char.IsAsciiLetterOrDigit((char)c) || c is (byte)'.' or (byte)'-' or (byte)'_'))
            {
                plain.Append((char)c);
                i += 5;
            }
            else
            {
                plain.Append(json, i++, 2);
            }
        }

        return plain.ToString();
    }
}
