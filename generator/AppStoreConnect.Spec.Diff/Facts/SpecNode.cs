using AppStoreConnect.Modeling;

namespace AppStoreConnect.Spec.Diff;

/// <summary>
/// A node of the fact tree: a kind, a key that is unique among its siblings of that kind, attributes and children.
/// All nodes have the same shape, so that a single traversal can compare, apply, or count everything in a description.
/// </summary>
public sealed class SpecNode
{
    private readonly List<KeyValuePair<string, string>> _attributes;
    private readonly List<SpecNode> _children;

    internal SpecNode(SpecNodeKind kind, string key)
        : this(kind, key, [], [])
    {
    }

    private SpecNode(SpecNodeKind kind, string key, List<KeyValuePair<string, string>> attributes, List<SpecNode> children)
    {
        Kind = kind;
        Key = key;
        _attributes = attributes;
        _children = children;
    }

    /// <summary>What it represents.</summary>
    public SpecNodeKind Kind { get; }

    /// <summary>Unique among siblings of its kind. Empty if there can be only one.</summary>
    public string Key { get; }

    /// <summary>The name on the wire. It equals the key except for siblings with the same name.</summary>
    public string Name => this[SpecAttributes.Name] ?? Key;

    /// <summary>Attributes with their values, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;

    /// <summary>Children, by kind and key.</summary>
    public IReadOnlyList<SpecNode> Children => _children;

    /// <summary>The JSON:API role of a component, as the generator sees it. Plain until <see cref="SchemaRoles.Mark"/> sets it.</summary>
    internal RoleOf Role { get; set; } = RoleOf.None;

    /// <summary>Returns the value of an attribute, or null if it is missing.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (KeyValuePair<string, string> pair in _attributes)
            {
                if (string.Equals(pair.Key, attribute, StringComparison.Ordinal))
                {
                    return pair.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Returns the child with this kind and key, or null if there is none.</summary>
    public SpecNode? Child(SpecNodeKind kind, string key = "")
    {
        int index = Find(kind, key);
        return index < 0 ? null : _children[index];
    }

    /// <summary>Returns the children of a kind, by key.</summary>
    public IEnumerable<SpecNode> ChildrenOf(SpecNodeKind kind) => _children.Where(child => child.Kind == kind);

    /// <summary>Whether an attribute is present.</summary>
    public bool Has(string attribute) => this[attribute] is not null;

    internal static int Order(SpecNode left, SpecNode right) =>
        left.Kind != right.Kind ? left.Kind.CompareTo(right.Kind) : string.CompareOrdinal(left.Key, right.Key);

    internal void Set(string attribute, string? value)
    {
        int index = 0;
        while (index < _attributes.Count && string.CompareOrdinal(_attributes[index].Key, attribute) < 0)
        {
            index++;
        }

        bool present = index < _attributes.Count && string.Equals(_attributes[index].Key, attribute, StringComparison.Ordinal);
        if (present)
        {
            _attributes.RemoveAt(index);
        }

        if (value is not null)
        {
            _attributes.Insert(index, new(attribute, value));
        }
    }

    internal void Set(string attribute, bool value) => Set(attribute, value ? "true" : null);

    /// <summary>Adds a child, or replaces the one with the same kind and key.</summary>
    internal void Put(SpecNode child)
    {
        int index = Find(child.Kind, child.Key);
        if (index >= 0)
        {
            _children[index] = child;
        }
        else
        {
            _children.Insert(~index, child);
        }
    }

    internal bool Remove(SpecNodeKind kind, string key)
    {
        int index = Find(kind, key);
        if (index >= 0)
        {
            _children.RemoveAt(index);
        }

        return index >= 0;
    }

    internal SpecNode Clone(string? key = null) => new(Kind, key ?? Key, [.. _attributes], [.. _children.Select(child => child.Clone())]) { Role = Role };

    private int Find(SpecNodeKind kind, string key)
    {
        int low = 0;
        int high = _children.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            SpecNode child = _children[middle];
            int order = child.Kind != kind ? child.Kind.CompareTo(kind) : string.CompareOrdinal(child.Key, key);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
