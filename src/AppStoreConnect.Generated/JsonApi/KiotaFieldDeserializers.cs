using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

/// <summary>
/// The dictionary in which Kiota's parse nodes look up the deserializer of each member. It has one for every name, because models
/// keep unknown members. Kiota checks whether a name exists before it skips a null, which is how an update's
/// explicit null is detected.
/// </summary>
internal sealed class KiotaFieldDeserializers(Model model) : IDictionary<string, Action<IParseNode>>
{
    private readonly ReadContext _context = new();

    public ICollection<string> Keys => [];

    public ICollection<Action<IParseNode>> Values => [];

    public int Count => 0;

    public bool IsReadOnly => true;

    public Action<IParseNode> this[string key]
    {
        get => node => KiotaSerialization.ReadMember(model, key, node, _context);
        set => throw ReadOnly();
    }

    public bool ContainsKey(string key)
    {
        KiotaSerialization.ReadMember(model, key, node: null, _context);
        return true;
    }

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Action<IParseNode> value)
    {
        ContainsKey(key);
        value = this[key];
        return true;
    }

    public IEnumerator<KeyValuePair<string, Action<IParseNode>>> GetEnumerator() =>
        Enumerable.Empty<KeyValuePair<string, Action<IParseNode>>>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(string key, Action<IParseNode> value) => throw ReadOnly();

    public void Add(KeyValuePair<string, Action<IParseNode>> item) => throw ReadOnly();

    public bool Remove(string key) => throw ReadOnly();

    public bool Remove(KeyValuePair<string, Action<IParseNode>> item) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    public bool Contains(KeyValuePair<string, Action<IParseNode>> item) => false;

    public void CopyTo(KeyValuePair<string, Action<IParseNode>>[] array, int arrayIndex)
    {
    }

    private static NotSupportedException ReadOnly() => new("The deserializers of a model cannot be changed.");
}
