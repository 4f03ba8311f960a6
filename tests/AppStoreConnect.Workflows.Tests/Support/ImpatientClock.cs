namespace AppStoreConnect.Workflows.Tests;

/// <summary>A clock that skips delays of less than a minute. Waits and backoffs take no time, but timeouts for hanging requests still apply.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromMinutes(1) ? TimeSpan.Zero : dueTime, period);
}
