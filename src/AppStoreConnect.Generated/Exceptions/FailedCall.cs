using AppStoreConnect.Http;

namespace AppStoreConnect.Exceptions;

/// <summary>A failed call, as its exception needs it.</summary>
/// <param name="call">The call.</param>
/// <param name="response">The response, or null if there was none.</param>
/// <param name="cause">What ended the call afterwards, or null if the response itself is the error.</param>
internal sealed class FailedCall(CallState call, FailedResponse? response, Exception? cause = null)
{
    internal ref readonly OutgoingRequest Request => ref call.Request;

    /// <summary>Where the last message went: the request's own address, or where it was redirected.</summary>
    internal Uri Target => call.Target;

    internal int Attempts => call.Attempts;

    internal TimeSpan Elapsed => call.Elapsed;

    internal bool MayHaveBeenApplied => call.MayHaveBeenApplied;

    internal FailedResponse? Response => response;

    internal Exception? Cause => cause;

    internal Redaction Redaction => call.Redaction;

    /// <summary>Whether the time limit of the whole call ended it, not that of one attempt.</summary>
    internal bool IsOutOfTime => call.TotalTimeLeft <= TimeSpan.Zero;
}
