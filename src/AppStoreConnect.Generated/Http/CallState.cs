using System.Net;

namespace AppStoreConnect.Http;

/// <summary>The state of one call.</summary>
internal sealed class CallState(in OutgoingRequest request, BodyMode mode, TimeProvider time)
{
    private readonly OutgoingRequest _request = request;
    private readonly long _started = time.GetTimestamp();
    private List<string>? _earlierTokens;
    private HashSet<Uri>? _visited;
    private bool _hasBegunToSend;

    // Fields, because the runtime would compile an accessor for each before the first request is sent.
    private int _attempts;
    private string? _token;
    private Uri _target = request.Uri;
    private int _redirects;
    private bool _isRedirectCircle;
    private bool _mayHaveBeenApplied;

    internal ref readonly OutgoingRequest Request => ref _request;

    internal BodyMode Mode { get; } = mode;

    /// <summary>The number of attempts.</summary>
    internal int Attempts => _attempts;

    /// <summary>The number of retries that count toward the limit. A retry with a new token does not count.</summary>
    internal int Retries { get; set; }

    /// <summary>The token of the last attempt, or null if it was sent without one.</summary>
    internal string? Token => _token;

    internal bool HasRenewedToken { get; set; }

    /// <summary>Where the last message went.</summary>
    internal Uri Target => _target;

    /// <summary>The number of redirects of the last attempt.</summary>
    internal int Redirects => _redirects;

    /// <summary>Whether the last redirect led back to a URL that was already visited.</summary>
    internal bool IsRedirectCircle => _isRedirectCircle;

    /// <summary>The last failed attempt, or null if none failed.</summary>
    internal Failure? LastFailure { get; private set; }

    /// <summary>The last attempt that received a response, or null if none did.</summary>
    internal Failure? LastAnswered { get; private set; }

    /// <summary>Whether this is a write and one of its attempts may have been applied.</summary>
    internal bool MayHaveBeenApplied => _mayHaveBeenApplied;

    internal TimeSpan Elapsed => time.GetElapsedTime(_started);

    /// <summary>The remaining time of the whole call.</summary>
    internal TimeSpan TotalTimeLeft => Request.Retry.MaxTotalTime - Elapsed;

    internal bool IsWrite => !OutgoingRequest.IsSafe(Request.Method);

    /// <summary>Called when the body of a write starts to be sent.</summary>
    internal void BeginSending() => _hasBegunToSend = true;

    /// <summary>Removes tokens from stored responses.</summary>
    internal Redaction Redaction => new(Request.Headers, _token is null ? _earlierTokens ?? [] : [.. _earlierTokens ?? [], _token]);

    internal void BeginAttempt()
    {
        _attempts++;
        _target = _request.Uri;
        _redirects = 0;
        _isRedirectCircle = false;
        _visited = null;
        _hasBegunToSend = false;
    }

    /// <summary>Goes on to the target of a redirect. Returns false if this attempt was there before.</summary>
    internal bool TryRedirect(Uri target)
    {
        _isRedirectCircle = !(_visited ??= [_target]).Add(target);
        if (_isRedirectCircle)
        {
            return false;
        }

        _redirects++;
        _target = target;
        return true;
    }

    /// <summary>Uncounts the last attempt, which ended before anything was sent.</summary>
    internal void NothingSent() => _attempts--;

    internal void SignedWith(string? token)
    {
        if (_token is { } earlier && earlier != token)
        {
            (_earlierTokens ??= []).Add(earlier);
        }

        _token = token;
    }

    /// <summary>The time limit of the next attempt: its own limit or the remaining time of the call, whichever is shorter.</summary>
    internal TimeSpan TimeLeft(TimeSpan attempt)
    {
        TimeSpan left = TotalTimeLeft;
        return attempt == Timeout.InfiniteTimeSpan || left < attempt ? (left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1)) : attempt;
    }

    /// <summary>Records how an attempt failed.</summary>
    internal void Failed(Failure failure, bool ownTransport)
    {
        LastFailure = failure;
        if (failure.Response is not null && failure.Cause is null)
        {
            LastAnswered = failure;
        }

        _mayHaveBeenApplied |= IsWrite && (failure.Response?.StatusCode switch
        {
            null => !WasNotSent(failure.Cause!, ownTransport),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => true,
            // Services that redirect after a write has been applied use one of these.
            HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther => true,
            { } status => (int)status is >= 200 and < 300,
        });
    }

    /// <summary>A successful response counts as applied even if its body cannot be read.</summary>
    internal void Succeeded() => _mayHaveBeenApplied |= IsWrite;

    // Only if it is certain: the body was not started, and the failure occurred while connecting. A caller's handler may send in ways that are not visible here,
    // so there a timeout proves nothing unless it is the handler's own connect timeout. That of HttpClient, which wraps another exception, proves nothing either.
    // With "Expect: 100-continue", the headers are sent long before the body starts.
    private bool WasNotSent(Exception cause, bool ownTransport) => !_hasBegunToSend && cause switch
    {
        HttpRequestException e => e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        OperationCanceledException e => !Request.ExpectsContinue && (ownTransport || e.InnerException is TimeoutException { InnerException: null }),
        _ => false,
    };
}

/// <summary>Why an attempt failed.</summary>
/// <param name="response">The response, or null if there was none.</param>
/// <param name="cause">What prevented the response or its body from arriving, or null if it arrived.</param>
/// <param name="kept">The response with its body unread, for a caller that wants it raw.</param>
internal sealed class Failure(FailedResponse? response, Exception? cause, ApiResponse? kept = null)
{
    internal FailedResponse? Response => response;

    internal Exception? Cause => cause;

    internal ApiResponse? Kept => kept;
}
