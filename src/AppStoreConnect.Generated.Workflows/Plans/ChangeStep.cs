namespace AppStoreConnect.Workflows.Plans;

/// <summary>
/// The unit that a plan applies: an operation that makes one or more changes, all or none. Several fields of one
/// resource are several changes in one step, because one PATCH sets them.
/// </summary>
internal sealed class ChangeStep(IReadOnlyList<Change> changes, Func<CancellationToken, Task> apply, IReadOnlyList<ChangeStep> after)
{
    /// <summary>The changes.</summary>
    public IReadOnlyList<Change> Changes { get; } = changes;

    /// <summary>Makes the changes.</summary>
    public Func<CancellationToken, Task> Apply { get; } = apply;

    /// <summary>The steps that must be applied first.</summary>
    public IReadOnlyList<ChangeStep> After { get; } = after;

    /// <summary>
    /// Returns whether the step is already done. Called before a step is retried whose last attempt may have been applied
    /// (<see cref="AppStoreConnectException.MayHaveBeenApplied"/>). If null, such a step is repeated immediately, which is safe for a PATCH or DELETE.
    /// </summary>
    public Func<CancellationToken, Task<bool>>? IsDone { get; init; }

    /// <summary>The outcome of all changes in the step.</summary>
    public ChangeOutcome Outcome { get; private set; }

    /// <summary>Why the step failed, or null if it did not.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Sets the outcome of the step and its changes.</summary>
    public void Set(ChangeOutcome outcome, Exception? error = null)
    {
        Outcome = outcome;
        Error = error;
        foreach (Change change in Changes)
        {
            change.Outcome = outcome;
            change.Error = error;
        }
    }
}
