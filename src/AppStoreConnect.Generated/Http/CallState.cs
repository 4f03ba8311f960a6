namespace AppStoreConnect.Http;

/// <summary>How far one call has come.</summary>
internal sealed class CallState(OutgoingRequest request, BodyMode mode, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    internal OutgoingRequest Request { get; } = request;

    internal BodyMode Mode { get; } = mode;

    /// <summary>How often it was sent.</summary>
    internal int Attempts { get; set; }

    /// <summary>How many of these were retries that count against the limit; the one with a new token does not.</summary>
    internal int Retries { get; set; }

    /// <summary>The token of the last attempt; null when it went without.</summary>
    internal string? Token { get; set; }

    internal bool HasRenewedToken { get; set; }

    internal TimeSpan Elapsed => time.GetElapsedTime(_started);

    /// <summary>The time that the next attempt has: its own limit, or what is left of the whole call's.</summary>
    internal TimeSpan TimeLeft(TimeSpan attempt)
    {
        TimeSpan left = Request.Retry.MaxTotalTime - Elapsed;
        return attempt == Timeout.InfiniteTimeSpan || left < attempt ? (left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1)) : attempt;
    }
}

/// <summary>Why an attempt failed.</summary>
/// <param name="response">The service's answer; null when there was none.</param>
/// <param name="cause">What kept it from coming; null when it came.</param>
/// <param name="kept">The answer as it is, its body unread, for a caller that wants the raw one.</param>
internal sealed class Failure(FailedResponse? response, Exception? cause, Exchange? kept = null)
{
    internal FailedResponse? Response => response;

    internal Exception? Cause => cause;

    internal Exchange? Kept => kept;
}
