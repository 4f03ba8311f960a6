using System.Collections;
using System.Text.Json.Nodes;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>
/// A part of a prepared document. A document has 300,000 of them, each created and read once. System.Text.Json's nodes have a hash table per object and take
/// three times the memory and half of the reading time.
/// </summary>
internal abstract class Node
{
    /// <summary>Returns a member of an object, or null if this is not an object or has no such member.</summary>
    public virtual Node? this[string name]
    {
        get => null;
        set => throw new InvalidOperationException($"There is no member '{name}' to set.");
    }

    public static implicit operator Node?(string? value) => value is null ? null : new ValueNode(value, isText: true);

    public static implicit operator Node(bool value) => value ? ValueNode.True : ValueNode.False;

    public static implicit operator Node(int value) => Number(value.ToString(CultureInfo.InvariantCulture));

    public static explicit operator string?(Node? node) => (node as ValueNode)?.Text;

    public static explicit operator bool?(Node? node) => node is null ? null : ReferenceEquals(node, ValueNode.True);

    public static explicit operator int?(Node? node) => node is ValueNode number ? int.Parse(number.Text, CultureInfo.InvariantCulture) : null;

    /// <summary>A number as written.</summary>
    public static Node Number(string text) => new ValueNode(text, isText: false);

    /// <summary>Whether two nodes are equal, regardless of the order of an object's members.</summary>
    public static bool DeepEquals(Node? one, Node? other) => (one, other) switch
    {
        (ObjectNode left, ObjectNode right) => left.Count == right.Count && left.All(member => right.ContainsKey(member.Key) && DeepEquals(member.Value, right[member.Key])),
        (ArrayNode left, ArrayNode right) => left.Count == right.Count && left.Zip(right, DeepEquals).All(same => same),
        (ValueNode left, ValueNode right) => left.IsText == right.IsText && left.Text == right.Text,
        _ => one is null && other is null,
    };

    /// <summary>Returns the same node for Microsoft.OpenApi.</summary>
    public abstract JsonNode ToJson();
}

/// <summary>An object.</summary>
internal sealed class ObjectNode : Node, IEnumerable<KeyValuePair<string, Node?>>
{
    // Searched linearly, except in the few objects with very many members.
    private const int Few = 24;

    private KeyValuePair<string, Node?>[] _members = [];
    private Dictionary<string, int>? _index;

    public int Count { get; private set; }

    public override Node? this[string name]
    {
        get => IndexOf(name) is >= 0 and int index ? _members[index].Value : null;
        set
        {
            var member = new KeyValuePair<string, Node?>(name, value);
            if (IndexOf(name) is >= 0 and int index)
            {
                _members[index] = member;
            }
            else
            {
                Add(member);
            }
        }
    }

    /// <summary>Whether it has only members whose names meet a condition.</summary>
    public bool HasOnly(Func<string, bool> condition)
    {
        for (int i = 0; i < Count; i++)
        {
            if (!condition(_members[i].Key))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the members in ordinal order, which most documents have them in.</summary>
    public IEnumerable<KeyValuePair<string, Node?>> InOrder()
    {
        for (int i = 1; i < Count; i++)
        {
            if (string.CompareOrdinal(_members[i - 1].Key, _members[i].Key) > 0)
            {
                return Members.OrderBy(member => member.Key, StringComparer.Ordinal);
            }
        }

        return Members;
    }

    public bool ContainsKey(string name) => IndexOf(name) >= 0;

    public void Add(KeyValuePair<string, Node?> member)
    {
        _index?.Add(member.Key, Count);
        if (Count == _members.Length)
        {
            Array.Resize(ref _members, Math.Max(2, Count * 2));
        }

        _members[Count++] = member;
    }

    public IEnumerator<KeyValuePair<string, Node?>> GetEnumerator() => Members.GetEnumerator();

    private IEnumerable<KeyValuePair<string, Node?>> Members => new ArraySegment<KeyValuePair<string, Node?>>(_members, 0, Count);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override JsonNode ToJson() => new JsonObject(Members.Select(member => new KeyValuePair<string, JsonNode?>(member.Key, member.Value?.ToJson())));

    private int IndexOf(string name)
    {
        if (Count > Few)
        {
            if (_index is null)
            {
                _index = new(StringComparer.Ordinal);
                for (int i = 0; i < Count; i++)
                {
                    _index.Add(_members[i].Key, i);
                }
            }

            return _index.TryGetValue(name, out int index) ? index : -1;
        }

        for (int i = 0; i < Count; i++)
        {
            if (_members[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>An array.</summary>
internal sealed class ArrayNode : Node, IEnumerable<Node?>
{
    private readonly List<Node?> _items = [];

    public int Count => _items.Count;

    public Node? this[int index] => _items[index];

    public void Add(Node? item) => _items.Add(item);

    public void Insert(int index, Node? item) => _items.Insert(index, item);

    public IEnumerator<Node?> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override JsonNode ToJson() => new JsonArray([.. _items.Select(item => item?.ToJson())]);
}

/// <summary>A string, a number as written, or a boolean.</summary>
internal sealed class ValueNode(string text, bool isText) : Node
{
    public static readonly ValueNode True = new("true", isText: false);
    public static readonly ValueNode False = new("false", isText: false);

    public string Text { get; } = text;

    public bool IsText { get; } = isText;

    public override JsonNode ToJson() => IsText ? JsonValue.Create(Text) : JsonNode.Parse(Text)!;
}
