namespace AppStoreConnect.Workflows.Tests;

/// <summary>A clock whose pauses of less than a minute are over at once: waits and backoffs take no time, limits on hanging requests stay.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromMinutes(1) ? TimeSpan.Zero : dueTime, period);
}
