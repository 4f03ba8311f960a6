using Microsoft.Extensions.Logging;

namespace AppStoreConnect.Observability;

/// <summary>The log messages. Their ids are stable and can be used in filters.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Method} {Path}: {Status} after {Attempts} attempts, {Milliseconds:0} ms.")]
    internal static partial void Answered(ILogger logger, HttpMethod method, string path, int status, int attempts, double milliseconds);

    [LoggerMessage(2, LogLevel.Debug, "{Method} {Path} failed with {Status} after {Attempts} attempts, {Milliseconds:0} ms.")]
    internal static partial void Failed(ILogger logger, HttpMethod method, string path, int status, int attempts, double milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Method} {Path}: {Reason} on attempt {Attempt}; retrying in {Seconds:0.0} s.")]
    internal static partial void Retries(ILogger logger, HttpMethod method, string path, string reason, int attempt, double seconds);

    [LoggerMessage(4, LogLevel.Warning, "{Method} {Path}: the token was refused; retrying with a new one.")]
    internal static partial void RenewsToken(ILogger logger, HttpMethod method, string path);

    [LoggerMessage(5, LogLevel.Debug, "Signed a token that is valid until {Expires:u}.")]
    internal static partial void TokenSigned(ILogger logger, DateTimeOffset expires);

    [LoggerMessage(6, LogLevel.Warning, "{Resource}: part {Part}: {Reason}; retrying in {Seconds:0.0} s.")]
    internal static partial void RepeatsPart(ILogger logger, string resource, int part, string reason, double seconds);
}
