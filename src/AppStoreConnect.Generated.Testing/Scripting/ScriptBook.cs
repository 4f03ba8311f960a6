namespace AppStoreConnect.Testing.Scripting;

/// <summary>The scripts of a service. The first one that matches and is not used up applies. Thread-safe.</summary>
internal sealed class ScriptBook
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];

    public void Add(RequestMatch match, Behavior behavior, int? times)
    {
        lock (_lock)
        {
            _entries.Add(new(match, behavior, times));
        }
    }

    public Behavior? Take(RecordedRequest request, string? template)
    {
        lock (_lock)
        {
            foreach (Entry entry in _entries)
            {
                if (entry.Left != 0 && entry.Match.Matches(request, template))
                {
                    entry.Left--;
                    return entry.Behavior;
                }
            }

            return null;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
        }
    }

    private sealed class Entry(RequestMatch match, Behavior behavior, int? times)
    {
        public RequestMatch Match { get; } = match;

        public Behavior Behavior { get; } = behavior;

        /// <summary>The number of times that it still applies. Negative for no limit.</summary>
        public long Left { get; set; } = times ?? -1;
    }
}
