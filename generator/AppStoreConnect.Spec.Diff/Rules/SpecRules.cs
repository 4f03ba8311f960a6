namespace AppStoreConnect.Spec.Diff;

/// <summary>The rules.</summary>
public static class SpecRules
{
    /// <summary>For changes that no other rule is about. A test proves that none of Apple's releases needs it.</summary>
    internal static readonly SpecRule Unclassified = new("unclassified-change", SpecLevel.Risk, SpecNews.Changed)
    {
        Meaning = "Something changed that no rule is about.",
        Wire = WireEffect.Differs,
        OnTheWire = "Look at it.",
        InSource = "Look at it.",
        Applies = _ => false,
        Describe = change => $"{change.Place()} changed in {change.Attribute ?? change.Kind.ToString()}",
    };

    /// <summary>All rules, in the order of the documented list.</summary>
    public static IReadOnlyList<SpecRule> All { get; } =
    [
        .. DocumentRules.All,
        .. OperationRules.All,
        .. ParameterRules.All,
        .. BodyRules.All,
        .. ResponseRules.All,
        .. RequestPropertyRules.All,
        .. ResponsePropertyRules.All,
        .. PropertyRules.All,
        .. ValueRules.All,
        .. TypeRules.All,
        .. AlternativeRules.All,
        .. SchemaRules.All,
        .. ReferenceRules.All,
        .. ClientRules.All,
        Unclassified,
    ];
}
