namespace AppStoreConnect.Testing.Messages;

/// <summary>The last requests of a service, in the order of arrival, within limits on their number and size. Thread-safe.</summary>
internal sealed class RequestLog(bool keep)
{
    private const int Most = 10_000;

    /// <summary>Without this limit, a log of megabyte bodies could take ten gigabytes.</summary>
    private const long MostBytes = 256 * 1024 * 1024;
    private readonly Lock _lock = new();
    private readonly Queue<RecordedRequest> _requests = new();
    private long _bytes;
    private int _count;

    public int NextNumber() => Interlocked.Increment(ref _count);

    public int Count => Volatile.Read(ref _count);

    public void Add(RecordedRequest request)
    {
        if (keep)
        {
            lock (_lock)
            {
                request.KeptBytes = 0;
                _requests.Enqueue(request);
                Trim();
            }
        }
    }

    /// <summary>Counts the size of an answered request.</summary>
    public void Answered(RecordedRequest request)
    {
        request.Answered();
        lock (_lock)
        {
            // A request that has since left the log does not count.
            if (request.KeptBytes is not null)
            {
                request.KeptBytes = request.Size;
                _bytes += request.KeptBytes.Value;
                Trim();
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
            while (_requests.TryDequeue(out RecordedRequest? request))
            {
                request.KeptBytes = null;
            }

            _bytes = 0;
        }
    }

    private void Trim()
    {
        while (_requests.Count > Most || (_bytes > MostBytes && _requests.Count > 1))
        {
            RecordedRequest oldest = _requests.Dequeue();
            _bytes -= oldest.KeptBytes ?? 0;
            oldest.KeptBytes = null;
        }
    }
}
