using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows;

/// <summary>
/// The changes that a workflow will make. Creating a plan only reads; <see cref="ApplyAsync"/> makes the changes. Print the plan
/// (<see cref="ToString"/>), pass it to a script (<see cref="ToJson"/>), or apply it.
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

    /// <summary>The subject of the plan.</summary>
    public string Title { get; }

    /// <summary>The changes, in the order in which they are started, each with its outcome.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>Notes about matters that the plan does not change.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Whether there is nothing to change.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Whether every change was applied. True for an empty plan.</summary>
    public bool IsApplied => Changes.All(change => change.Outcome == ChangeOutcome.Applied);

    /// <summary>
    /// Applies the changes, several at a time if they do not depend on each other. A failure does not stop the others: each
    /// change has its own outcome, and changes that depend on a failed one are skipped. Calling it again tries the changes that are not applied yet.
    /// </summary>
    /// <param name="cancellationToken">Cancels changes in progress. Changes that were not started stay pending.</param>
    /// <exception cref="ChangePlanException">At least one change failed. Thrown after all others were tried.</exception>
    /// <exception cref="InvalidOperationException">The plan is already being applied.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled. Changes that were applied are not undone.</exception>
    public async Task ApplyAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isApplying, 1) == 1)
        {
            throw new InvalidOperationException("The plan is already being applied.");
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

    /// <summary>Returns the plan as a readable table: one line per change and, after applying, its outcome.</summary>
    public override string ToString() => ChangePlanText.Table(this);

    /// <summary>
    /// Returns the plan as JSON for scripts: an object with <c>title</c>, <c>isEmpty</c>, <c>isApplied</c>, <c>changes</c> (<c>kind</c>, <c>resource</c>, <c>name</c>,
    /// <c>field</c>, <c>before</c>, <c>after</c>, <c>outcome</c>, <c>error</c>), and <c>notes</c>. Members without a value are null.
    /// </summary>
    public string ToJson() => ChangePlanJson.Write(this);
}
