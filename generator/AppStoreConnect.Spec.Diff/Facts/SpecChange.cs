namespace AppStoreConnect.Spec.Diff;

/// <summary>What happened to a node.</summary>
public enum SpecChangeKind
{
    /// <summary>It is new, with everything below it.</summary>
    Added,

    /// <summary>It was removed, with everything below it.</summary>
    Removed,

    /// <summary>One of its attributes has another value.</summary>
    Changed,

    /// <summary>Its schema is written differently: inline instead of by reference, as another component, or as another type.</summary>
    Replaced,

    /// <summary>It has a new name and is otherwise unchanged. Everything that referred to it now refers to the new name.</summary>
    Renamed,
}

/// <summary>A fact that differs between two descriptions.</summary>
public sealed record SpecChange
{
    /// <summary>What happened.</summary>
    public required SpecChangeKind Kind { get; init; }

    /// <summary>Where it happened. For a rename, the place under its new name.</summary>
    public required SpecLocation Location { get; init; }

    /// <summary>The attribute that changed. Null unless <see cref="Kind"/> is <see cref="SpecChangeKind.Changed"/>.</summary>
    public string? Attribute { get; init; }

    /// <summary>The old value of the attribute, or a renamed node's old key. Null if there was none.</summary>
    public string? OldValue { get; init; }

    /// <summary>The new value of the attribute, or a renamed node's new key. Null if there is none.</summary>
    public string? NewValue { get; init; }

    /// <summary>The old node, or null if it is new.</summary>
    public SpecNode? Old { get; init; }

    /// <summary>The new node, or null if it was removed.</summary>
    public SpecNode? New { get; init; }

    /// <summary>The node that contains it in the old description, or the node itself if it was kept. Null for renames.</summary>
    public SpecNode? OldOwner { get; init; }

    /// <summary>The node that contains it in the new description, or the node itself if it was kept. Null for renames.</summary>
    public SpecNode? NewOwner { get; init; }

    /// <summary>
    /// For <see cref="SpecChangeKind.Replaced"/>: the differences once references are resolved, without the change in
    /// how it is written. Empty if nothing differs, and null if the two have different types.
    /// </summary>
    public IReadOnlyList<SpecChange>? Inner { get; init; }

    /// <summary>Whether the attribute was absent and is now present.</summary>
    public bool Gained(string attribute) => IsAttribute(attribute) && OldValue is null && NewValue is not null;

    /// <summary>Whether the attribute was present and is now absent.</summary>
    public bool Lost(string attribute) => IsAttribute(attribute) && OldValue is not null && NewValue is null;

    /// <summary>Whether this is a change to that attribute.</summary>
    public bool IsAttribute(string attribute) =>
        Kind == SpecChangeKind.Changed && string.Equals(Attribute, attribute, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Key.ToString();

    /// <summary>Returns the change without its nodes. Equal changes have equal keys.</summary>
    public SpecChangeKey Key => new(Kind, Location.Kind, Location.ToString(), Attribute, OldValue, NewValue);
}
