namespace AppStoreConnect.Workflows.Plans;

/// <summary>Collects the steps of a <see cref="ChangePlan"/>. Making a plan reads, and never writes.</summary>
/// <param name="title">What the plan is about, such as <c>Metadata of com.example.atlas 1.4</c>.</param>
internal sealed class ChangePlanBuilder(string title)
{
    private readonly List<ChangeStep> _steps = [];
    private readonly List<string> _notes = [];

    /// <summary>How many steps there are so far.</summary>
    public int Count => _steps.Count;

    /// <summary>Adds one change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="apply">Carries it out.</param>
    /// <param name="after">Steps to apply first; if one of them fails, this one is skipped. Null entries are ignored.</param>
    public ChangeStep Add(Change change, Func<CancellationToken, Task> apply, params ReadOnlySpan<ChangeStep?> after) => Add([change], apply, null, after);

    /// <summary>Adds changes that one piece of work carries out together.</summary>
    /// <param name="changes">The changes, at least one.</param>
    /// <param name="apply">Carries them out.</param>
    /// <param name="isDone">See <see cref="ChangeStep.IsDone"/>.</param>
    /// <param name="after">Steps to apply first; if one of them fails, this one is skipped. Null entries are ignored.</param>
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

    /// <summary>Adds a remark: something that the reader should know and that the plan does not change.</summary>
    public void Note(string note) => _notes.Add(note);

    /// <summary>Makes the plan.</summary>
    public ChangePlan Build() => new(title, [.. _steps], [.. _notes]);
}
