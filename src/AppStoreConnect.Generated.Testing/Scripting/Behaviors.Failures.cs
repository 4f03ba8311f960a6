using System.Globalization;
using System.Text;
using AppStoreConnect.Testing.Routing;

namespace AppStoreConnect.Testing;

/// <content>Rejections and failures of the service.</content>
public static partial class Behaviors
{
    /// <summary>Answers with 429 and <c>Retry-After</c> in seconds, or without the header for null.</summary>
    public static Behavior RateLimited(TimeSpan? retryAfter = null) =>
        RateLimitedWith(retryAfter is { } wait ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null);

    /// <summary>Answers with 429 and <c>Retry-After</c> as an HTTP date.</summary>
    public static Behavior RateLimitedUntil(DateTimeOffset date) => RateLimitedWith(date.ToString("r", CultureInfo.InvariantCulture));

    /// <summary>Answers with 429 and any text as <c>Retry-After</c>, or without the header for null.</summary>
    public static Behavior RateLimitedWith(string? retryAfter) => (_, _) =>
    {
        Reply reply = Reply.Errors(new ErrorItem(429, "RATE_LIMIT_EXCEEDED", "Too many requests", "The limit for this hour is reached."));
        return new(retryAfter is null ? reply : reply.WithHeader("Retry-After", retryAfter));
    };

    /// <summary>Answers with 401 and <c>NOT_AUTHORIZED</c>, as the service occasionally does for valid tokens.</summary>
    public static Behavior Unauthorized() => Errors(new ErrorItem(401, "NOT_AUTHORIZED", "The request is not authenticated", "The token was rejected."));

    /// <summary>Answers like a failing gateway, with an HTML page as the body.</summary>
    /// <param name="status">The status, such as 500, 502, 503, or 504.</param>
    /// <param name="applied">Whether the request is applied anyway. A write that gets a 5xx may have been applied.</param>
    public static Behavior HtmlError(int status = 503, bool applied = false) => (exchange, _) =>
    {
        Apply(exchange, applied);
        return new(Reply.Text(status, "text/html", $"<html><head><title>{status}</title></head><body><h1>{status}: try again later</h1></body></html>"));
    };

    /// <summary>Answers with an error document that has the code <c>UNEXPECTED_ERROR</c>.</summary>
    public static Behavior ServerError(int status = 500, bool applied = false) => (exchange, _) =>
    {
        Apply(exchange, applied);
        return new(Reply.Errors(new ErrorItem(status, "UNEXPECTED_ERROR", "Something went wrong in the service", "No further information is available.")));
    };

    /// <summary>Closes the connection before the first byte of the response.</summary>
    /// <param name="applied">Whether the request is applied anyway.</param>
    public static Behavior Cut(bool applied = false) => (exchange, _) =>
    {
        Apply(exchange, applied);
        return new(new Reply { CutAfter = -1 });
    };

    /// <summary>Applies the request and closes the connection in the middle of the response body.</summary>
    /// <param name="share">The share of the body to send, from 0 to 1.</param>
    public static Behavior CutMidBody(double share = 0.5) => Change((_, reply) => reply with { CutAfter = (long)(reply.Body.Length * share) });

    /// <summary>Answers with a status but no body or content type.</summary>
    public static Behavior Empty(int status) => Fixed(new Reply { Status = status });

    /// <summary>Answers with a body that is too large to read whole: letters in a JSON string, generated while sending.</summary>
    /// <param name="bytes">The length of the body, rounded to whole kilobytes.</param>
    /// <param name="status">The status.</param>
    public static Behavior Huge(long bytes, int status = 200) =>
        Fixed(new Reply { Status = status, ContentType = OperationRoute.Json, Body = Encoding.ASCII.GetBytes("\"" + new string('x', 1022) + "\""), Repeat = bytes / 1024 });

    private static void Apply(Exchange exchange, bool applied)
    {
        if (applied)
        {
            exchange.Answer();
        }
    }
}
