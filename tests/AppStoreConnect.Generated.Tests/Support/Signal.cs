namespace AppStoreConnect.Tests.Support;

/// <summary>Lets tests wait for a condition that another thread causes. It is checked after each change, not by time.</summary>
internal sealed class Signal
{
    // A guard against tests that hang, not a measure of the machine's speed.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Signals that something has changed.</summary>
    internal void Changed() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Waits until the condition is true.</summary>
    internal async Task UntilAsync(Func<bool> isSo)
    {
        while (true)
        {
            // Read before the check, so that a change after it ends the wait.
            Task next = Volatile.Read(ref _next).Task;
            if (isSo())
            {
                return;
            }

            await next.WaitAsync(s_limit);
        }
    }
}
