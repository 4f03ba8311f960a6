using System.Globalization;
using AppStoreConnect.Http;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.Observability;

/// <summary>
/// Writes a client's log entries. A separate class, so that a client without a logger never loads the logging assembly, which would slow every program's start.
/// </summary>
internal sealed class CallLog
{
    private readonly ILogger _logger;

    internal CallLog(AppStoreConnectClientOptions options, AppStoreConnectTokenProvider tokens)
    {
        _logger = options.Logger!;
        tokens.Signed += expires => Log.TokenSigned(_logger, expires);
    }

    internal void Answered(CallState call, int status) =>
        Log.Answered(_logger, call.Request.Method, call.Request.Uri.AbsolutePath, status, call.Attempts, call.Elapsed.TotalMilliseconds);

    // Debug only: the exception goes to the caller, who knows whether it matters. A 404 is often an expected result.
    internal void Failed(CallState call, int status) =>
        Log.Failed(_logger, call.Request.Method, call.Request.Uri.AbsolutePath, status, call.Attempts, call.Elapsed.TotalMilliseconds);

    internal void Retries(CallState call, Failure failure, TimeSpan wait)
    {
        string reason = failure.Response is { } response ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture) : failure.Cause!.GetType().Name;
        Log.Retries(_logger, call.Request.Method, call.Request.Uri.AbsolutePath, reason, call.Attempts, wait.TotalSeconds);
    }

    internal void RenewsToken(CallState call) => Log.RenewsToken(_logger, call.Request.Method, call.Request.Uri.AbsolutePath);
}
