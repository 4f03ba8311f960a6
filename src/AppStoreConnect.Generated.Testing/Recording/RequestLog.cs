namespace AppStoreConnect.Testing;

/// <summary>The last requests of a service, in the order of arrival. Safe for many threads.</summary>
internal sealed class RequestLog(bool keep)
{
    private readonly Lock _lock = new();
    private const int Most = 10_000;
    private readonly Queue<RecordedRequest> _requests = new();
    private int _count;

    public int NextNumber() => Interlocked.Increment(ref _count);

    public int Count => Volatile.Read(ref _count);

    public void Add(RecordedRequest request)
    {
        if (keep)
        {
            lock (_lock)
            {
                _requests.Enqueue(request);
                if (_requests.Count > Most)
                {
                    _requests.Dequeue();
                }
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
