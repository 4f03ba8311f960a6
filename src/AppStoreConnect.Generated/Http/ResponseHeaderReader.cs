using System.Net.Http.Headers;

namespace AppStoreConnect.Http;

/// <summary>Reads the response headers that matter to the client.</summary>
internal static partial class ResponseHeaderReader
{
    internal const string RateLimitHeader = "X-Rate-Limit";

    // Observed in practice, most specific first.
    private static readonly string[] s_requestIds = ["x-request-id", "x-apple-request-uuid", "x-apple-jingle-correlation-key"];

    internal static string? RequestId(HttpResponseHeaders headers)
    {
        foreach (string name in s_requestIds)
        {
            if (headers.TryGetValues(name, out IEnumerable<string>? values))
            {
                return values.FirstOrDefault();
            }
        }

        return null;
    }

    internal static string? RequestId(IDictionary<string, IEnumerable<string>> headers)
    {
        foreach (string name in s_requestIds)
        {
            if (First(headers, name) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    internal static RateLimit? ReadRateLimit(HttpResponseHeaders headers, TimeProvider time) =>
        headers.NonValidated.TryGetValues(RateLimitHeader, out HeaderStringValues values) ? RateLimit.Parse(values.ToString(), time.GetUtcNow()) : null;

    // The header dictionary of an exception is not always case-insensitive (stock Kiota's is ordinal).
    internal static string? First(IDictionary<string, IEnumerable<string>> headers, string name)
    {
        foreach ((string key, IEnumerable<string> values) in headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return values.FirstOrDefault();
            }
        }

        return null;
    }
}
