namespace AppStoreConnect.Spec.Diff;

/// <summary>Identifies a change.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Node">What kind of thing it happened to.</param>
/// <param name="Where">Where it happened, in one line.</param>
/// <param name="Attribute">The attribute that changed, or null if none did.</param>
/// <param name="Old">The old value, or null if there is none.</param>
/// <param name="New">The new value, or null if there is none.</param>
public sealed record SpecChangeKey(SpecChangeKind Kind, SpecNodeKind Node, string Where, string? Attribute, string? Old, string? New)
{
    /// <summary>Returns the change that reverts this one.</summary>
    public SpecChangeKey Inverse => this with
    {
        Kind = Kind switch
        {
            SpecChangeKind.Added => SpecChangeKind.Removed,
            SpecChangeKind.Removed => SpecChangeKind.Added,
            _ => Kind,
        },
        Old = New,
        New = Old,
    };

    /// <summary>Whether it deprecates something.</summary>
    public bool Deprecates => Kind == SpecChangeKind.Changed && Attribute == SpecAttributes.Deprecated && New is not null;
}
