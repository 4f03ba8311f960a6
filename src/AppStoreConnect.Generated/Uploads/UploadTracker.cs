namespace AppStoreConnect.Uploads;

/// <summary>Counts the bytes sent and reports progress for each half percent.</summary>
internal sealed class UploadTracker(IProgress<UploadProgress>? progress, long total)
{
    private readonly Lock _gate = new();
    private readonly long _step = Math.Max(total / 200, PartContent.BufferSize);
    private long _sent;
    private long _reported;
    private int _arrived;
    private int _parts;
    private UploadStep _current;

    internal void Enter(UploadStep step) => Report(() => _current = step);

    /// <summary>Starts with the parts that arrived earlier.</summary>
    internal void Begin(int parts, int arrived, long bytes) => Report(() => (_current, _parts, _arrived, _sent) = (UploadStep.Sending, parts, arrived, bytes));

    internal void Arrived() => Report(() => _arrived++);

    /// <summary>Adds bytes sent; negative if they must be sent again.</summary>
    internal void Sent(long bytes)
    {
        long sent = Interlocked.Add(ref _sent, bytes);
        if (progress is not null && Math.Abs(sent - Volatile.Read(ref _reported)) >= _step)
        {
            Report(static () => { });
        }
    }

    private void Report(Action change)
    {
        // Serialized, so that reports are never out of order.
        lock (_gate)
        {
            change();
            _reported = Volatile.Read(ref _sent);
            progress?.Report(new(_reported, total, _arrived, _parts, _current));
        }
    }
}
