namespace AppStoreConnect.Testing;

/// <summary>The scripts of a service: the first that matches and is not used up decides. Safe for many threads.</summary>
internal sealed class ScriptBook
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];

    public void Add(RequestMatch match, Behaviour behaviour, int? times)
    {
        lock (_lock)
        {
            _entries.Add(new(match, behaviour, times));
        }
    }

    public Behaviour? Take(RecordedRequest request, string? template)
    {
        lock (_lock)
        {
            foreach (Entry entry in _entries)
            {
                if (entry.Left != 0 && entry.Match.Matches(request, template))
                {
                    entry.Left--;
                    return entry.Behaviour;
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

    private sealed class Entry(RequestMatch match, Behaviour behaviour, int? times)
    {
        public RequestMatch Match { get; } = match;

        public Behaviour Behaviour { get; } = behaviour;

        /// <summary>How often it still applies; negative without end.</summary>
        public long Left { get; set; } = times ?? -1;
    }
}
