namespace AppStoreConnect.Workflows;

/// <summary>The result of submitting a version.</summary>
public sealed class SubmissionOutcome
{
    internal SubmissionOutcome(ReviewSubmission submission, IReadOnlyList<Blocker> blockers)
    {
        Submission = submission;
        Blockers = blockers;
    }

    /// <summary>The submission, as the service last reported it.</summary>
    public ReviewSubmission Submission { get; }

    /// <summary>Why Apple does not accept the submission. Empty if it was submitted.</summary>
    public IReadOnlyList<Blocker> Blockers { get; }

    /// <summary>Whether the version is submitted, by this call or an earlier one. If false, fix the <see cref="Blockers"/> and call again.</summary>
    public bool IsSubmitted => Blockers.Count == 0;

    /// <summary>Whether the version had already been submitted, so that nothing was left to do.</summary>
    public bool WasSubmittedBefore { get; internal init; }
}
