namespace AppStoreConnect.Spec.Diff;

/// <summary>What distinguishes one change from another.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Node">To what kind of thing.</param>
/// <param name="Where">Where, in one line.</param>
/// <param name="Attribute">The attribute that changed; null unless one did.</param>
/// <param name="Old">What was; null where there was nothing.</param>
/// <param name="New">What is; null where there is nothing.</param>
public sealed record SpecChangeKey(SpecChangeKind Kind, SpecNodeKind Node, string Where, string? Attribute, string? Old, string? New)
{
    /// <summary>The change that takes this one back.</summary>
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
