namespace AppStoreConnect.Tests.Support;

/// <summary>Lets tests wait for something that another thread brings about: looked at after each change, never by the clock.</summary>
internal sealed class Signal
{
    // A guard against tests that hang, not a measure of this machine.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Tells that something has changed.</summary>
    internal void Changed() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Waits until it is so.</summary>
    internal async Task UntilAsync(Func<bool> isSo)
    {
        while (true)
        {
            // Taken before the look: a change after it ends the wait.
            Task next = Volatile.Read(ref _next).Task;
            if (isSo())
            {
                return;
            }

            await next.WaitAsync(s_limit);
        }
    }
}
