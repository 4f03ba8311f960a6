using System.Globalization;

namespace AppStoreConnect.Testing;

/// <summary>
/// Which resources a document will hold, settled before it is written, so that relationships can speak of resources that come later.
/// </summary>
internal sealed class DocumentPlan(ulong seed)
{
    private readonly Dictionary<string, List<string>> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _turns = new(StringComparer.Ordinal);
    private int _strangers;

    /// <summary>An id in one of the forms that the service uses; the same for the same seed, type and number.</summary>
    public static string Id(ulong seed, string type, int number)
    {
        ulong hash = SampleRandom.Hash(seed, type);
        return (hash % 4) switch
        {
            0 => (1_000_000_000 + (long)(hash % 1_000_000) * 1000 + number).ToString(CultureInfo.InvariantCulture),
            1 => $"{(uint)hash:x8}-{number:x4}-4b6f-9c1d-{(uint)(hash >> 32):x8}{number:x4}",
            2 => $"{(uint)hash:X8}{number:X4}",
            _ => $"eyJzIjoiMTU3{(uint)hash:x}IiwicCI6{number:x4}_-",
        };
    }

    public void Add(string type, string id)
    {
        if (!_ids.TryGetValue(type, out List<string>? ids))
        {
            _ids.Add(type, ids = []);
        }

        ids.Add(id);
    }

    /// <summary>The ids that a to-many relationship speaks of.</summary>
    public IReadOnlyList<string> Many(string type) => _ids.TryGetValue(type, out List<string>? ids) ? ids : [Stranger(type), Stranger(type)];

    /// <summary>The id that a to-one relationship speaks of: planned ones take turns, so that each is spoken of.</summary>
    public string One(string type)
    {
        if (!_ids.TryGetValue(type, out List<string>? ids))
        {
            return Stranger(type);
        }

        int turn = _turns.GetValueOrDefault(type);
        _turns[type] = turn + 1;
        return ids[turn % ids.Count];
    }

    private string Stranger(string type) => Id(seed, type, 0x8000 + (_strangers++ % 0x7000));
}
