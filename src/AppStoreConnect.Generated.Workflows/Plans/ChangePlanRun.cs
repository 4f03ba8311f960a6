using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows.Plans;

/// <summary>Applies steps: each as soon as those before it are applied, with a bound on how many run at a time.</summary>
internal static class ChangePlanRun
{
    /// <summary>Applies what is not applied yet.</summary>
    /// <param name="steps">The steps; each depends on earlier ones only.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task RunAsync(IReadOnlyList<ChangeStep> steps, CancellationToken cancellationToken)
    {
        using var room = new SemaphoreSlim(Bulk.DefaultConcurrency, Bulk.DefaultConcurrency);
        var running = new Dictionary<ChangeStep, Task>(steps.Count);
        foreach (ChangeStep step in steps)
        {
            // Started in order; a step that must wait for others does not take up room meanwhile.
            running[step] = RunAsync(step, [.. step.After.Select(before => running[before])], room, cancellationToken);
        }

        await Task.WhenAll(running.Values).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static async Task RunAsync(ChangeStep step, Task[] before, SemaphoreSlim room, CancellationToken cancellationToken)
    {
        if (step.Outcome == ChangeOutcome.Applied)
        {
            return;
        }

        await Task.WhenAll(before).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested)
        {
            return;
        }

        if (step.After.Any(one => one.Outcome is ChangeOutcome.Failed or ChangeOutcome.Skipped))
        {
            step.Set(ChangeOutcome.Skipped);
            return;
        }

        try
        {
            await room.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            await ApplyAsync(step, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            room.Release();
        }
    }

    private static async Task ApplyAsync(ChangeStep step, CancellationToken cancellationToken)
    {
        try
        {
            bool isDone = step is { IsDone: { } ask, Error: AppStoreConnectException { MayHaveBeenApplied: true } } && await ask(cancellationToken).ConfigureAwait(false);
            if (!isDone)
            {
                await step.Apply(cancellationToken).ConfigureAwait(false);
            }

            step.Set(ChangeOutcome.Applied);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The step stays as it was; the caller learns of the cancellation once all others have stopped.
        }
        catch (Exception error)
        {
            // Any exception is this step's own: the other steps have their outcomes to keep.
            step.Set(ChangeOutcome.Failed, RequiredRoles.Explain(error));
        }
    }
}
