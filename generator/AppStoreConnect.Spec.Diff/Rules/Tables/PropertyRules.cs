namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for properties, in requests and responses alike.</summary>
internal static class PropertyRules
{
    internal static SpecRule[] All { get; } =
    [
        new("property-deprecated", SpecLevel.Deprecation, SpecNews.Deprecated)
        {
            Meaning = "A property is now deprecated.",
            Source = SourceEffect.Obsoletes,
            InSource = "Its member is [Obsolete] (CS0618).",
            Applies = change => change.Gained(SpecAttributes.Deprecated) && change.IsPartOfSchema(),
            Describe = change => $"{change.Place()} deprecated",
        },
        new("property-deprecation-withdrawn", SpecLevel.Info, SpecNews.Undeprecated)
        {
            Meaning = "A property is no longer deprecated.",
            Source = SourceEffect.Relaxes,
            InSource = "Its member is no longer [Obsolete].",
            Applies = change => change.Lost(SpecAttributes.Deprecated) && change.IsPartOfSchema(),
            Describe = change => $"{change.Place()} no longer deprecated",
        },
        new("property-access-changed", SpecLevel.Risk, SpecNews.Changed)
        {
            Meaning = "A property became read-only or write-only, or no longer is.",
            Wire = WireEffect.Differs,
            OnTheWire = "Sent values may be ignored; read values may be absent.",
            Applies = change => change.IsAttribute(SpecAttributes.ReadOnly) || change.IsAttribute(SpecAttributes.WriteOnly),
            Describe = change => $"{change.Place()} {change.NowOrNoLonger()} {change.Attribute}",
        },
        new("required-name-without-property-changed", SpecLevel.Info, SpecNews.Restated)
        {
            Meaning = "A required name without a property was added or removed.",
            Applies = change => change.IsAt(SpecNodeKind.RequiredName),
            Describe = change => $"{change.Owner()} {change.ListsOrNot()} {change.Name()} as required without describing it",
        },
        new("further-members-changed", SpecLevel.Risk, SpecNews.Changed)
        {
            Meaning = "The rules for additional members of an object changed.",
            Wire = WireEffect.Differs,
            OnTheWire = "Additional members may be rejected or have another type.",
            Applies = change => change.IsAttribute(SpecAttributes.AdditionalProperties) || change.CameOrWent(SpecNodeKind.AdditionalProperties),
            Describe = change => $"additional members of {change.Place()} changed",
        },
    ];
}
