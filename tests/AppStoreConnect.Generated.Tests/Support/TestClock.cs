namespace AppStoreConnect.Tests.Support;

/// <summary>
/// A clock that advances on demand or when code waits: a delay ends immediately and advances the clock. Timeouts
/// (timers of a CancellationTokenSource) only fire when <see cref="Advance"/> reaches them.
/// </summary>
internal sealed class TestClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly Signal _signal = new();
    private readonly List<LimitTimer> _limits = [];
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    /// <summary>All delays, in order.</summary>
    internal IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
            {
                return [.. _waits];
            }
        }
    }

    internal int PendingLimits
    {
        get
        {
            lock (_gate)
            {
                return _limits.Count;
            }
        }
    }

    /// <summary>Waits until a timeout is set.</summary>
    internal Task LimitedAsync() => _signal.UntilAsync(() => PendingLimits > 0);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    internal void Advance(TimeSpan time)
    {
        LimitTimer[] due;
        lock (_gate)
        {
            _now += time;
            due = [.. _limits.Where(l => l.Due <= _now)];
        }

        foreach (LimitTimer timer in due)
        {
            timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // Task.Delay passes its task as the state, and a CancellationTokenSource passes itself.
        if (state is CancellationTokenSource)
        {
            return new LimitTimer(this, callback, state, dueTime);
        }

        lock (_gate)
        {
            _waits.Add(dueTime);
            _now += dueTime;
        }

        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new LimitTimer(this, callback, state, Timeout.InfiniteTimeSpan);
    }

    private sealed class LimitTimer : ITimer
    {
        private readonly TestClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;

        internal LimitTimer(TestClock clock, TimerCallback callback, object? state, TimeSpan due)
        {
            _clock = clock;
            _callback = callback;
            _state = state;
            Change(due, Timeout.InfiniteTimeSpan);
        }

        internal DateTimeOffset Due { get; private set; }

        internal void Fire()
        {
            Dispose();
            _callback(_state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
            {
                _clock._limits.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = _clock._now + dueTime;
                    _clock._limits.Add(this);
                }
            }

            _clock._signal.Changed();
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
