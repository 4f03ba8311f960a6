using System.Globalization;
using AppStoreConnect.Http;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.Observability;

/// <summary>
/// What a client with a logger does with it. A class of its own so that a client without one never loads the logging assembly, which would cost every program's start.
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

    // Debug only: the exception goes to the caller, who knows whether it matters. A 404 often answers a question.
    internal void Failed(CallState call, int status) =>
        Log.Failed(_logger, call.Request.Method, call.Request.Uri.AbsolutePath, status, call.Attempts, call.Elapsed.TotalMilliseconds);

    internal void Retries(CallState call, Failure failure, TimeSpan wait)
    {
        string reason = failure.Response is { } response ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture) : failure.Cause!.GetType().Name;
        Log.Retries(_logger, call.Request.Method, call.Request.Uri.AbsolutePath, reason, call.Attempts, wait.TotalSeconds);
    }

    internal void RenewsToken(CallState call) => Log.RenewsToken(_logger, call.Request.Method, call.Request.Uri.AbsolutePath);
}
