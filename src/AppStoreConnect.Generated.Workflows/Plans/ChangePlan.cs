using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows;

/// <summary>
/// What a workflow is going to change. Making a plan only reads; <see cref="ApplyAsync"/> carries it out. Print it
/// (<see cref="ToString"/>), hand it to a script (<see cref="ToJson"/>), or apply it.
/// </summary>
public sealed class ChangePlan
{
    private readonly IReadOnlyList<ChangeStep> _steps;
    private int _isApplying;

    internal ChangePlan(string title, IReadOnlyList<ChangeStep> steps, IReadOnlyList<string> notes)
    {
        Title = title;
        _steps = steps;
        Notes = notes;
        Changes = [.. steps.SelectMany(step => step.Changes)];
    }

    /// <summary>What the plan is about.</summary>
    public string Title { get; }

    /// <summary>The changes, in the order in which they are begun, each with its outcome.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>Remarks: what the reader should know and the plan does not change.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>True if there is nothing to change: everything is as it should be.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>True if every change has been applied. True for an empty plan.</summary>
    public bool IsApplied => Changes.All(change => change.Outcome == ChangeOutcome.Applied);

    /// <summary>
    /// Applies the changes, several at a time where they do not depend on each other. One failure does not stop the others: each
    /// change keeps its outcome, and those that depend on a failed one are skipped. Calling it again tries what is not applied yet.
    /// </summary>
    /// <param name="cancellationToken">Stops: changes in progress are cancelled, those not begun stay pending.</param>
    /// <exception cref="ChangePlanException">At least one change failed; thrown after all others were tried.</exception>
    /// <exception cref="InvalidOperationException">The plan is being applied already.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; what is applied stays applied.</exception>
    public async Task ApplyAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isApplying, 1) == 1)
        {
            throw new InvalidOperationException("The plan is being applied already.");
        }

        try
        {
            await ChangePlanRun.RunAsync(_steps, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _isApplying, 0);
        }

        if (Changes.Any(change => change.Outcome == ChangeOutcome.Failed))
        {
            throw new ChangePlanException(this);
        }
    }

    /// <summary>The plan as a table for people: one line per change and, once applied, its outcome.</summary>
    public override string ToString() => ChangePlanText.Table(this);

    /// <summary>
    /// The plan as JSON for scripts: an object with <c>title</c>, <c>isEmpty</c>, <c>isApplied</c>, <c>changes</c> (<c>kind</c>, <c>resource</c>, <c>name</c>,
    /// <c>field</c>, <c>before</c>, <c>after</c>, <c>outcome</c>, <c>error</c>) and <c>notes</c>. Members without value are null.
    /// </summary>
    public string ToJson() => ChangePlanJson.Write(this);
}
