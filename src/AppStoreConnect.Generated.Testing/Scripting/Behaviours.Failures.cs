using System.Globalization;
using System.Text;

namespace AppStoreConnect.Testing;

/// <content>Refusals and failures of the service.</content>
public static partial class Behaviours
{
    /// <summary>429, with <c>Retry-After</c> in seconds, or without it for null.</summary>
    public static Behaviour RateLimited(TimeSpan? retryAfter = null) =>
        RateLimitedWith(retryAfter is { } wait ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null);

    /// <summary>429, with <c>Retry-After</c> as an HTTP date.</summary>
    public static Behaviour RateLimitedUntil(DateTimeOffset date) => RateLimitedWith(date.ToString("r", CultureInfo.InvariantCulture));

    /// <summary>429, with any text as <c>Retry-After</c>; null if there is none.</summary>
    public static Behaviour RateLimitedWith(string? retryAfter) => (_, _) =>
    {
        Reply reply = Reply.Errors(new ErrorItem(429, "RATE_LIMIT_EXCEEDED", "Too many requests", "The limit of this hour is reached."));
        return new(retryAfter is null ? reply : reply.WithHeader("Retry-After", retryAfter));
    };

    /// <summary>401 with <c>NOT_AUTHORIZED</c>, as valid tokens get now and then.</summary>
    public static Behaviour Unauthorized() => Errors(new ErrorItem(401, "NOT_AUTHORIZED", "The request is not authenticated", "The token was refused."));

    /// <summary>A failure of a gateway, whose body is a page of HTML.</summary>
    /// <param name="status">Such as 500, 502, 503 or 504.</param>
    /// <param name="applied">Whether the request is carried out all the same: a write that got a 5xx may have been applied.</param>
    public static Behaviour HtmlError(int status = 503, bool applied = false) => (exchange, _) =>
    {
        Apply(exchange, applied);
        return new(Reply.Text(status, "text/html", $"<html><head><title>{status}</title></head><body><h1>{status}: try again later</h1></body></html>"));
    };

    /// <summary>A failure with an error document of code <c>UNEXPECTED_ERROR</c>.</summary>
    public static Behaviour ServerError(int status = 500, bool applied = false) => (exchange, _) =>
    {
        Apply(exchange, applied);
        return new(Reply.Errors(new ErrorItem(status, "UNEXPECTED_ERROR", "Something went wrong in the service", "Nothing more is known.")));
    };

    /// <summary>Cuts the connection before a byte of the answer.</summary>
    /// <param name="applied">Whether the request is carried out all the same.</param>
    public static Behaviour Cut(bool applied = false) => (exchange, _) =>
    {
        Apply(exchange, applied);
        return new(new Reply { CutAfter = -1 });
    };

    /// <summary>Carries the request out, and cuts the connection within the body of the answer.</summary>
    /// <param name="share">How much of the body is sent, from 0 to 1.</param>
    public static Behaviour CutMidBody(double share = 0.5) => Change((_, reply) => reply with { CutAfter = (long)(reply.Body.Length * share) });

    /// <summary>An answer of a status without body and content type.</summary>
    public static Behaviour Empty(int status) => Fixed(new Reply { Status = status });

    /// <summary>A body that nobody should read whole: letters in JSON quotes, made while sending.</summary>
    /// <param name="bytes">Its length, rounded to whole kilobytes.</param>
    /// <param name="status">The status.</param>
    public static Behaviour Huge(long bytes, int status = 200) =>
        Fixed(new Reply { Status = status, ContentType = OperationRoute.Json, Body = Encoding.ASCII.GetBytes("\"" + new string('x', 1022) + "\""), Repeat = bytes / 1024 });

    private static void Apply(Exchange exchange, bool applied)
    {
        if (applied)
        {
            exchange.Answer();
        }
    }
}
