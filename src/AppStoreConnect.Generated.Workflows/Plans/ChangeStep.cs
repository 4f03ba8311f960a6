namespace AppStoreConnect.Workflows.Plans;

/// <summary>
/// The unit that a plan applies: one piece of work that carries out one or more changes, all or none. Several fields of one
/// resource are several changes of one step, since one PATCH sets them.
/// </summary>
internal sealed class ChangeStep(IReadOnlyList<Change> changes, Func<CancellationToken, Task> apply, IReadOnlyList<ChangeStep> after)
{
    /// <summary>The changes.</summary>
    public IReadOnlyList<Change> Changes { get; } = changes;

    /// <summary>Carries them out.</summary>
    public Func<CancellationToken, Task> Apply { get; } = apply;

    /// <summary>The steps that must be applied first.</summary>
    public IReadOnlyList<ChangeStep> After { get; } = after;

    /// <summary>
    /// Tells whether the step is done already. Asked before a step is tried again whose last try may have been applied
    /// (<see cref="AppStoreConnectException.MayHaveBeenApplied"/>); null repeats such a step at once, which is right for a PATCH or DELETE.
    /// </summary>
    public Func<CancellationToken, Task<bool>>? IsDone { get; init; }

    /// <summary>The outcome that all changes of the step share.</summary>
    public ChangeOutcome Outcome { get; private set; }

    /// <summary>Why the step failed; null if it did not.</summary>
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
