using AppStoreConnect.Testing.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AppStoreConnect.Testing.Hosting;

/// <summary>Reads a whole request as it was sent.</summary>
internal static class RequestReader
{
    public static async Task<RecordedRequest> ReadAsync(HttpContext context, bool isOtherHost, long mostBytes, DateTimeOffset at)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int mark = target.IndexOf('?', StringComparison.Ordinal);
        string query = mark < 0 ? "" : target[(mark + 1)..];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in context.Request.Headers)
        {
            headers[header.Key] = header.Value.ToString();
        }

        return new RecordedRequest
        {
            Method = context.Request.Method,
            Path = mark < 0 ? target : target[..mark],
            Query = query,
            Parameters = query.Length == 0 ? [] : QueryText.Parse(query),
            Headers = headers,
            Body = await BodyReader.ReadAsync(context, mostBytes).ConfigureAwait(false),
            IsOtherHost = isOtherHost,
            At = at,
        };
    }
}
