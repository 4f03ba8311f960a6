using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Serialization;

/// <summary>The members of a JSON object that has no property. Parsed on first use.</summary>
/// <param name="json">The object, which is known to be valid.</param>
internal sealed class KeptObject(byte[] json) : IDictionary<string, UntypedNode>
{
    public ICollection<string> Keys => Members.Keys;

    public ICollection<UntypedNode> Values => Members.Values;

    public int Count => Members.Count;

    public bool IsReadOnly => false;

    private Dictionary<string, UntypedNode> Members => field ??= UntypedJson.ReadMembers(json);

    public UntypedNode this[string key]
    {
        get => Members[key];
        set => Members[key] = value;
    }

    public void Add(string key, UntypedNode value) => Members.Add(key, value);

    public bool ContainsKey(string key) => Members.ContainsKey(key);

    public bool Remove(string key) => Members.Remove(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out UntypedNode value) => Members.TryGetValue(key, out value);

    public void Add(KeyValuePair<string, UntypedNode> item) => Members.Add(item.Key, item.Value);

    public void Clear() => Members.Clear();

    public bool Contains(KeyValuePair<string, UntypedNode> item) => Members.Contains(item);

    public void CopyTo(KeyValuePair<string, UntypedNode>[] array, int arrayIndex) => ((ICollection<KeyValuePair<string, UntypedNode>>)Members).CopyTo(array, arrayIndex);

    public bool Remove(KeyValuePair<string, UntypedNode> item) => ((ICollection<KeyValuePair<string, UntypedNode>>)Members).Remove(item);

    public IEnumerator<KeyValuePair<string, UntypedNode>> GetEnumerator() => Members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
