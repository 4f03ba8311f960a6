using System.Net;

namespace AppStoreConnect.Http;

/// <summary>How far one call has come.</summary>
internal sealed class CallState(in OutgoingRequest request, BodyMode mode, TimeProvider time)
{
    private readonly OutgoingRequest _request = request;
    private readonly long _started = time.GetTimestamp();
    private List<string>? _tokens;
    private Action? _sending;
    private bool _hasBegunToSend;

    internal ref readonly OutgoingRequest Request => ref _request;

    internal BodyMode Mode { get; } = mode;

    /// <summary>How often it was sent.</summary>
    internal int Attempts { get; private set; }

    /// <summary>How many of these were retries that count against the limit; the one with a new token does not.</summary>
    internal int Retries { get; set; }

    /// <summary>The token of the last attempt; null when it went without.</summary>
    internal string? Token { get; private set; }

    internal bool HasRenewedToken { get; set; }

    /// <summary>Where the last message went.</summary>
    internal Uri Target { get; set; } = request.Uri;

    /// <summary>How often the last attempt was redirected.</summary>
    internal int Redirects { get; set; }

    /// <summary>Whether the last redirect led back to where it had been.</summary>
    internal bool IsRedirectCircle { get; set; }

    /// <summary>The last attempt that failed; null when none did.</summary>
    internal Failure? LastFailure { get; private set; }

    /// <summary>The last attempt that the service answered; null when none was.</summary>
    internal Failure? LastAnswered { get; private set; }

    /// <summary>Whether this is a write, and one of its attempts may have been applied.</summary>
    internal bool MayHaveBeenApplied { get; private set; }

    internal TimeSpan Elapsed => time.GetElapsedTime(_started);

    /// <summary>What is left of the time that the whole call may take.</summary>
    internal TimeSpan TotalTimeLeft => Request.Retry.MaxTotalTime - Elapsed;

    internal bool IsWrite => !OutgoingRequest.IsSafe(Request.Method);

    /// <summary>Called when the body of a write begins to be sent.</summary>
    internal Action Sending => _sending ??= () => _hasBegunToSend = true;

    /// <summary>Takes tokens out of what is kept of answers.</summary>
    internal Redaction Redaction => new(Request.Headers, _tokens ?? []);

    internal void BeginAttempt()
    {
        Attempts++;
        Redirects = 0;
        IsRedirectCircle = false;
        _hasBegunToSend = false;
    }

    /// <summary>Takes back the last attempt: it ended before anything was sent.</summary>
    internal void NothingSent() => Attempts--;

    internal void SignedWith(string? token)
    {
        Token = token;
        if (token is not null && _tokens?.Contains(token) != true)
        {
            (_tokens ??= []).Add(token);
        }
    }

    /// <summary>The time that the next attempt has: its own limit, or what is left of the whole call's.</summary>
    internal TimeSpan TimeLeft(TimeSpan attempt)
    {
        TimeSpan left = TotalTimeLeft;
        return attempt == Timeout.InfiniteTimeSpan || left < attempt ? (left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1)) : attempt;
    }

    /// <summary>Notes how an attempt failed.</summary>
    internal void Failed(Failure failure, bool ownTransport)
    {
        LastFailure = failure;
        if (failure.Response is not null && failure.Cause is null)
        {
            LastAnswered = failure;
        }

        MayHaveBeenApplied |= IsWrite && (failure.Response?.StatusCode switch
        {
            null => !WasNotSent(failure.Cause!, ownTransport),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => true,
            { } status => (int)status is >= 200 and < 300,
        });
    }

    /// <summary>A success that can't be read is one all the same.</summary>
    internal void Succeeded() => MayHaveBeenApplied |= IsWrite;

    // Only what is certain: the body was not begun, and the failure is one of making the connection. A caller's own handler may send in ways that this doesn't see,
    // so there a mere timeout says nothing, unless it is the handler's own for connecting.
    private bool WasNotSent(Exception cause, bool ownTransport) => !_hasBegunToSend && cause switch
    {
        HttpRequestException e => e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        OperationCanceledException e => ownTransport || e.InnerException is TimeoutException,
        _ => false,
    };
}

/// <summary>Why an attempt failed.</summary>
/// <param name="response">The service's answer; null when there was none.</param>
/// <param name="cause">What kept it, or its body, from coming; null when it came.</param>
/// <param name="kept">The answer as it is, its body unread, for a caller that wants the raw one.</param>
internal sealed class Failure(FailedResponse? response, Exception? cause, Exchange? kept = null)
{
    internal FailedResponse? Response => response;

    internal Exception? Cause => cause;

    internal Exchange? Kept => kept;
}
