using AppStoreConnect.Testing.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AppStoreConnect.Testing.Hosting;

/// <summary>Reads a whole request as it was sent.</summary>
internal static class RequestReader
{
    /// <summary>Reads a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="isOtherHost">Whether it was sent to the other host.</param>
    /// <param name="mostBytes">Returns the maximum length of a body for a path.</param>
    /// <param name="at">When it arrived.</param>
    /// <exception cref="BadHttpRequestException">The body is too long, or its framing is invalid.</exception>
    public static async Task<RecordedRequest> ReadAsync(HttpContext context, bool isOtherHost, Func<string, long> mostBytes, DateTimeOffset at)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int mark = target.IndexOf('?', StringComparison.Ordinal);
        string path = mark < 0 ? target : target[..mark];
        string query = mark < 0 ? "" : target[(mark + 1)..];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in context.Request.Headers)
        {
            headers[header.Key] = header.Value.ToString();
        }

        return new RecordedRequest
        {
            Method = context.Request.Method,
            Path = path,
            Query = query,
            Parameters = query.Length == 0 ? [] : QueryText.Parse(query),
            Headers = headers,
            Body = await BodyReader.ReadAsync(context, mostBytes(path)).ConfigureAwait(false),
            IsOtherHost = isOtherHost,
            At = at,
        };
    }
}
