namespace AppStoreConnect.Workflows;

/// <summary>What submitting a version came to.</summary>
public sealed class SubmissionOutcome
{
    internal SubmissionOutcome(ReviewSubmission submission, IReadOnlyList<Blocker> blockers)
    {
        Submission = submission;
        Blockers = blockers;
    }

    /// <summary>The submission, as the service last reported it.</summary>
    public ReviewSubmission Submission { get; }

    /// <summary>Why Apple does not take it. Empty if it was submitted.</summary>
    public IReadOnlyList<Blocker> Blockers { get; }

    /// <summary>True if the version is submitted, by this call or before it. Otherwise <see cref="Blockers"/> say why not; clear them and call again.</summary>
    public bool IsSubmitted => Blockers.Count == 0;

    /// <summary>True if the version had been submitted before, so that nothing was left to do.</summary>
    public bool WasSubmittedBefore { get; internal init; }
}
