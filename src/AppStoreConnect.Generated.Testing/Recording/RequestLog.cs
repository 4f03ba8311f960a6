namespace AppStoreConnect.Testing;

/// <summary>Every request of a service, in the order of arrival. Safe for many threads.</summary>
internal sealed class RequestLog(bool keep)
{
    private readonly Lock _lock = new();
    private readonly List<RecordedRequest> _requests = [];
    private int _count;

    public int NextNumber() => Interlocked.Increment(ref _count);

    public int Count => Volatile.Read(ref _count);

    public void Add(RecordedRequest request)
    {
        if (keep)
        {
            lock (_lock)
            {
                _requests.Add(request);
            }
        }
    }

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (_lock)
        {
            return [.. _requests];
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
        }
    }
}
