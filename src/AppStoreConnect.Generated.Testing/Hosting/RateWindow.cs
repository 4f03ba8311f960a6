namespace AppStoreConnect.Testing.Hosting;

/// <summary>Counts the requests of an hour. The count is exact even for concurrent requests.</summary>
internal sealed class RateWindow(int? limit, TimeProvider time)
{
    private const int UsualLimit = 3500;
    private readonly Lock _lock = new();
    private DateTimeOffset _start = time.GetUtcNow();
    private int _count;

    public int Limit => limit ?? UsualLimit;

    public void Clear()
    {
        lock (_lock)
        {
            (_start, _count) = (time.GetUtcNow(), 0);
        }
    }

    /// <summary>Counts a request.</summary>
    /// <returns>The number of remaining requests. Negative if the limit is exceeded.</returns>
    public int Take()
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (now - _start >= TimeSpan.FromHours(1))
            {
                (_start, _count) = (now, 0);
            }

            return Math.Max(Limit - ++_count, -1);
        }
    }
}
