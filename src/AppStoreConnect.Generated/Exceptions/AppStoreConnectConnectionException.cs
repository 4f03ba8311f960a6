using System.Globalization;
using AppStoreConnect.Exceptions;
using AppStoreConnect.Text;

namespace AppStoreConnect;

/// <summary>
/// There was no answer, or not a whole one: the connection could not be made, broke, or took too long. The cause is the <see cref="Exception.InnerException"/>.
/// Where the beginning of an answer had come, its status, headers and request id are here.
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
        string authority = call.Request.Uri.Authority;
        string reason = TerminalText.OneLine(call.Redaction.Clean(Explain(cause)));
        string what = (call.Response, isTimeout) switch
        {
            ({ } response, true) => string.Create(CultureInfo.InvariantCulture, $"the answer ({(int)response.StatusCode}) began, but its body did not arrive in time"),
            ({ } response, false) when cause is InvalidDataException or InvalidOperationException => string.Create(
                CultureInfo.InvariantCulture, $"the answer ({(int)response.StatusCode}) is not compressed as its Content-Encoding says: {reason}"),
            ({ } response, false) => string.Create(CultureInfo.InvariantCulture, $"the answer ({(int)response.StatusCode}) broke off: {reason}"),
            (null, true) when cause.InnerException is TimeoutException inner => $"no answer in time: {TerminalText.OneLine(inner.Message)}",
            (null, true) => call.IsOutOfTime ? $"no answer in time: {nameof(RetryOptions.MaxTotalTime)} is up" : "no answer in time",
            _ => $"the connection to {authority} failed: {reason}",
        };
        string message = string.Create(CultureInfo.InvariantCulture, $"{ErrorMessage.Name(call.Request)} failed: {what} ({ErrorMessage.Effort(call.Attempts, call.Elapsed)}).");
        if (ErrorHints.ForConnection(cause, authority) is { } hint)
        {
            message += "\n  " + hint;
        }

        if (call.MayHaveBeenApplied)
        {
            message += "\n  " + ErrorHints.MayHaveBeenApplied;
        }

        return new(call, message, isTimeout, Clean(call, cause));
    }

    // "See inner exception" is no explanation: what it says is.
    internal static string Explain(Exception cause)
    {
        var messages = new List<string>();
        for (Exception? e = cause; e is not null && messages.Count < 5; e = e.InnerException)
        {
            string message = e.Message.Replace(", see inner exception.", ".", StringComparison.Ordinal);
            if (message.Length > 0 && !messages.Exists(m => m.Contains(message, StringComparison.Ordinal)))
            {
                messages.Add(message);
            }
        }

        return string.Join(" ", messages);
    }

    // .NET quotes what it could not read, and a proxy quotes what it was sent.
    private static Exception Clean(FailedCall call, Exception cause)
    {
        string all = cause.ToString();
        string clean = call.Redaction.Clean(all);
        return ReferenceEquals(clean, all) ? cause : new HttpRequestException(call.Redaction.Clean(Explain(cause)));
    }
}
