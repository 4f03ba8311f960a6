using System.Globalization;
using AppStoreConnect.Http;

namespace AppStoreConnect;

/// <summary>
/// There was no answer, or not a whole one: the connection could not be made, broke, or took too long. The cause is the <see cref="Exception.InnerException"/>.
/// </summary>
public sealed class AppStoreConnectConnectionException : AppStoreConnectException
{
    /// <summary>An error without an answer.</summary>
    public AppStoreConnectConnectionException()
    {
    }

    private AppStoreConnectConnectionException(FailedCall call, string message, bool isTimeout, Exception cause)
        : base(call, message, cause) => IsTimeout = isTimeout;

    private AppStoreConnectConnectionException(string message, Exception cause)
        : base(message, cause) => IsTimeout = true;

    /// <summary>Whether time ran out, rather than the connection failing.</summary>
    public bool IsTimeout { get; }

    /// <summary>The error of a look that outlasted its wait.</summary>
    internal static AppStoreConnectConnectionException TooSlow(Exception cause) => new("The service did not answer before the wait was over.", cause);

    internal static AppStoreConnectConnectionException For(FailedCall call, Exception cause)
    {
        bool isTimeout = cause is OperationCanceledException or TimeoutException;
        string what = isTimeout ? "no answer in time" : $"the connection to {call.Request.Uri.Authority} failed: {cause.Message}";
        string message = string.Create(CultureInfo.InvariantCulture, $"{ErrorMessage.Name(call.Request)} failed: {what} ({ErrorMessage.Effort(call.Attempts, call.Elapsed)}).");
        if (!HttpPipeline.IsSafe(call.Request.Method) && call.Attempts > 0)
        {
            message += "\n" + ErrorHints.MayHaveBeenApplied;
        }

        return new(call, message, isTimeout, cause);
    }
}
