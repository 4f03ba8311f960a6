namespace AppStoreConnect.Spec.Diff;

/// <summary>What happened to a node.</summary>
public enum SpecChangeKind
{
    /// <summary>It is new, with all that is below it.</summary>
    Added,

    /// <summary>It is gone, with all that was below it.</summary>
    Removed,

    /// <summary>One of its attributes says something else.</summary>
    Changed,

    /// <summary>Its schema is written in another way: inline instead of by reference, another component, another type.</summary>
    Replaced,

    /// <summary>It has another name and is otherwise unchanged. Everything that referred to it refers to the new name.</summary>
    Renamed,
}

/// <summary>One fact that differs between two descriptions.</summary>
public sealed record SpecChange
{
    /// <summary>What happened.</summary>
    public required SpecChangeKind Kind { get; init; }

    /// <summary>Where; for a rename the place under its new name.</summary>
    public required SpecLocation Location { get; init; }

    /// <summary>The attribute that changed; null unless <see cref="Kind"/> is <see cref="SpecChangeKind.Changed"/>.</summary>
    public string? Attribute { get; init; }

    /// <summary>The old value of the attribute, or a renamed node's old key. Null if it was missing.</summary>
    public string? OldValue { get; init; }

    /// <summary>The new value of the attribute, or a renamed node's new key. Null if it is missing.</summary>
    public string? NewValue { get; init; }

    /// <summary>The old node, or null if it is new.</summary>
    public SpecNode? Old { get; init; }

    /// <summary>The new node, or null if it was removed.</summary>
    public SpecNode? New { get; init; }

    /// <summary>In the old description, the node that contains it, or the node itself if it was kept. Null for renames.</summary>
    public SpecNode? OldOwner { get; init; }

    /// <summary>In the new description, the node that contains it, or the node itself if it was kept. Null for renames.</summary>
    public SpecNode? NewOwner { get; init; }

    /// <summary>
    /// For <see cref="SpecChangeKind.Replaced"/>: what differs once references are followed, the change of writing set aside;
    /// empty where nothing does, null where the two have different types.
    /// </summary>
    public IReadOnlyList<SpecChange>? Inner { get; init; }

    /// <summary>Whether the attribute was absent and is present now.</summary>
    public bool Gained(string attribute) => IsAttribute(attribute) && OldValue is null && NewValue is not null;

    /// <summary>Whether the attribute was present and is absent now.</summary>
    public bool Lost(string attribute) => IsAttribute(attribute) && OldValue is not null && NewValue is null;

    /// <summary>Whether this is a change of that attribute.</summary>
    public bool IsAttribute(string attribute) =>
        Kind == SpecChangeKind.Changed && string.Equals(Attribute, attribute, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Key.ToString();

    /// <summary>The change without the nodes that it carries: equal for equal changes.</summary>
    public SpecChangeKey Key => new(Kind, Location.Kind, Location.ToString(), Attribute, OldValue, NewValue);
}
