using System.Globalization;
using AppStoreConnect.Testing.Sampling;

namespace AppStoreConnect.Testing.Documents;

/// <summary>
/// The resources of a document, chosen before it is written, so that relationships can refer to resources that come later.
/// </summary>
internal sealed class DocumentPlan(ulong seed)
{
    private readonly Dictionary<string, List<string>> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _turns = new(StringComparer.Ordinal);
    private int _strangers;

    /// <summary>Returns an id in one of the formats of the service. The same seed, type, and number produce the same id.</summary>
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

    /// <summary>Returns the ids in a to-many relationship.</summary>
    public IReadOnlyList<string> Many(string type) => _ids.TryGetValue(type, out List<string>? ids) ? ids : [Stranger(type), Stranger(type)];

    /// <summary>Returns the id in a to-one relationship. Planned ids alternate, so that each is used.</summary>
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
