namespace AppStoreConnect.Workflows.Plans;

/// <summary>Collects the steps of a <see cref="ChangePlan"/>. Creating a plan only reads.</summary>
/// <param name="title">The subject of the plan, such as <c>Metadata of com.example.atlas 1.4</c>.</param>
internal sealed class ChangePlanBuilder(string title)
{
    private readonly List<ChangeStep> _steps = [];
    private readonly List<string> _notes = [];

    /// <summary>The number of steps so far.</summary>
    public int Count => _steps.Count;

    /// <summary>Adds one change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="apply">Makes the change.</param>
    /// <param name="after">Steps to apply first. If one of them fails, this step is skipped. Null entries are ignored.</param>
    public ChangeStep Add(Change change, Func<CancellationToken, Task> apply, params ReadOnlySpan<ChangeStep?> after) => Add([change], apply, null, after);

    /// <summary>Adds changes that are made together.</summary>
    /// <param name="changes">The changes, at least one.</param>
    /// <param name="apply">Makes the changes.</param>
    /// <param name="isDone">See <see cref="ChangeStep.IsDone"/>.</param>
    /// <param name="after">Steps to apply first. If one of them fails, this step is skipped. Null entries are ignored.</param>
    public ChangeStep Add(IReadOnlyList<Change> changes, Func<CancellationToken, Task> apply, Func<CancellationToken, Task<bool>>? isDone = null, params ReadOnlySpan<ChangeStep?> after)
    {
        ArgumentOutOfRangeException.ThrowIfZero(changes.Count);
        List<ChangeStep> first = [];
        foreach (ChangeStep? step in after)
        {
            if (step is not null)
            {
                first.Add(step);
            }
        }

        var added = new ChangeStep(changes, apply, first) { IsDone = isDone };
        _steps.Add(added);
        return added;
    }

    /// <summary>Adds a note about something that the plan does not change.</summary>
    public void Note(string note) => _notes.Add(note);

    /// <summary>Creates the plan.</summary>
    public ChangePlan Build() => new(title, [.. _steps], [.. _notes]);
}
