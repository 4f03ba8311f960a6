using AppStoreConnect.Http;

namespace AppStoreConnect.Exceptions;

/// <summary>A call that failed, as its exception wants to know it.</summary>
/// <param name="call">The call.</param>
/// <param name="response">What came back; null when nothing did.</param>
/// <param name="cause">What ended it after that; null where the answer itself is the error.</param>
internal sealed class FailedCall(CallState call, FailedResponse? response, Exception? cause = null)
{
    internal OutgoingRequest Request => call.Request;

    internal int Attempts => call.Attempts;

    internal TimeSpan Elapsed => call.Elapsed;

    internal bool MayHaveBeenApplied => call.MayHaveBeenApplied;

    internal FailedResponse? Response => response;

    internal Exception? Cause => cause;

    internal Redaction Redaction => call.Redaction;

    /// <summary>Whether what ended it was the time of the whole call, not that of one attempt.</summary>
    internal bool IsOutOfTime => call.TotalTimeLeft <= TimeSpan.Zero;
}
