using System.Globalization;
using AppStoreConnect.Exceptions;
using AppStoreConnect.Http;
using AppStoreConnect.Text;

namespace AppStoreConnect;

/// <summary>
/// There was no complete response: the connection could not be made, broke, or took too long. <see cref="Exception.InnerException"/> is the cause.
/// If the start of a response arrived, this exception has its status, headers, and request ID.
/// </summary>
public sealed class AppStoreConnectConnectionException : AppStoreConnectException
{
    /// <summary>Initializes an error that has no response.</summary>
    public AppStoreConnectConnectionException()
    {
    }

    private AppStoreConnectConnectionException(FailedCall call, string message, bool isTimeout, Exception cause)
        : base(call, message, cause) => IsTimeout = isTimeout;

    private AppStoreConnectConnectionException(string message, Exception cause)
        : base(message, cause) => IsTimeout = true;

    /// <summary>Whether a time limit ended the call, as opposed to a failing connection.</summary>
    public bool IsTimeout { get; }

    /// <summary>The error of a request that did not return before the wait was over.</summary>
    internal static AppStoreConnectConnectionException TooSlow(Exception cause) => new("The service did not respond before the wait was over.", cause);

    internal static AppStoreConnectConnectionException For(FailedCall call, Exception cause)
    {
        bool isTimeout = cause is OperationCanceledException or TimeoutException;
        string authority = call.Target.Authority;
        string reason = TerminalText.OneLine(call.Redaction.Clean(Explain(cause)));
        string what = (call.Response, isTimeout) switch
        {
            ({ } response, true) => string.Create(CultureInfo.InvariantCulture, $"the response ({(int)response.StatusCode}) began, but its body did not arrive in time"),
            ({ } response, false) when cause is InvalidDataException or InvalidOperationException => string.Create(
                CultureInfo.InvariantCulture, $"the response ({(int)response.StatusCode}) is not compressed as its Content-Encoding says: {reason}"),
            ({ } response, false) => string.Create(CultureInfo.InvariantCulture, $"the response ({(int)response.StatusCode}) was cut off: {reason}"),
            (null, true) when cause.InnerException is TimeoutException inner => $"no response in time: {TerminalText.OneLine(inner.Message)}",
            (null, true) => call.IsOutOfTime ? $"no response in time: {nameof(RetryOptions.MaxTotalTime)} is used up" : "no response in time",
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

        return new(call, message, isTimeout, WithoutTokens(cause, call.Redaction, static text => new HttpRequestException(text)));
    }

    // "See inner exception" explains nothing; the inner message does.
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

    /// <summary>Returns the cause, or if it quotes a token, a copy without it. .NET quotes what it could not read, and proxies quote what they were sent.</summary>
    internal static Exception WithoutTokens(Exception cause, Redaction redaction, Func<string, Exception> create)
    {
        string all = cause.ToString();
        return ReferenceEquals(redaction.Clean(all), all) ? cause : create(redaction.Clean(Explain(cause)));
    }
}
