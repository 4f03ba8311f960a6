using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows.Plans;

/// <summary>Applies steps as soon as their dependencies are applied, with a limit on concurrency.</summary>
internal static class ChangePlanRun
{
    /// <summary>Applies the steps that are not applied yet.</summary>
    /// <param name="steps">The steps. Each depends only on earlier ones.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public static async Task RunAsync(IReadOnlyList<ChangeStep> steps, CancellationToken cancellationToken)
    {
        using var room = new SemaphoreSlim(Bulk.DefaultConcurrency, Bulk.DefaultConcurrency);
        var running = new Dictionary<ChangeStep, Task>(steps.Count);
        foreach (ChangeStep step in steps)
        {
            // Started in order. A step that waits for others does not take up a slot.
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
            // The step keeps its state. The cancellation is reported once all other steps have stopped.
        }
        catch (Exception error)
        {
            // Any exception affects only this step: the others have their own outcomes.
            step.Set(ChangeOutcome.Failed, RequiredRoles.Explain(error));
        }
    }
}
