namespace AppStoreConnect.Spec.Diff;

/// <summary>The rules.</summary>
public static class SpecRules
{
    /// <summary>The rule for changes that no other rule covers. A test proves that none of Apple's releases needs it.</summary>
    internal static readonly SpecRule Unclassified = new("unclassified-change", SpecLevel.Risk, SpecNews.Changed)
    {
        Meaning = "Something changed that no rule covers.",
        Wire = WireEffect.Differs,
        OnTheWire = "Unknown; review the change.",
        InSource = "Unknown; review the change.",
        Applies = _ => false,
        Describe = change => $"{change.Place()} changed in {change.Attribute ?? change.Kind.ToString()}",
    };

    /// <summary>All rules, in the order of the list in the docs.</summary>
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
