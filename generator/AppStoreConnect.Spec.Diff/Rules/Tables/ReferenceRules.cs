namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for how a schema is written: inline, by reference, or as another component.</summary>
internal static class ReferenceRules
{
    internal static SpecRule[] All { get; } =
    [
        new("schema-extracted", SpecLevel.Info, SpecNews.Restated)
        {
            Meaning = "An inline schema is now a component.",
            InSource = "The type of the member may take the component's name.",
            Applies = change => change.IsRewritten() && !change.ListsAlternatives() && !change.Old!.Has(SpecAttributes.Reference) && change.New!.Has(SpecAttributes.Reference),
            Describe = change => $"{change.PlaceAndOperation()} is now written as {change.NewValue}",
        },
        new("schema-inlined", SpecLevel.Info, SpecNews.Restated)
        {
            Meaning = "A component is now written inline.",
            InSource = "The type of the member may no longer have the component's name.",
            Applies = change => change.IsRewritten() && !change.ListsAlternatives() && change.Old!.Has(SpecAttributes.Reference) && !change.New!.Has(SpecAttributes.Reference),
            Describe = change => $"{change.PlaceAndOperation()} is now written inline instead of as {change.OldValue}",
        },
        new("reference-changed-alike", SpecLevel.Info, SpecNews.Restated)
        {
            Meaning = "A reference points to another schema with the same structure.",
            InSource = "The type of the member may have another name.",
            Applies = change => change.RefersToOther() && change.Inner is { Count: 0 },
            Describe = change => $"{change.PlaceAndOperation()} refers to {change.NewValue} instead of {change.OldValue}, which has the same structure",
        },
        new("reference-extended", SpecLevel.Addition, SpecNews.Added)
        {
            Meaning = "A reference points to another schema that only adds to the old one.",
            OnTheWire = "The added members may arrive.",
            Source = SourceEffect.Adds,
            InSource = "Members are added.",
            Applies = change => change.RefersToOther() && change.Inner is { Count: > 0 } && change.OnlyAddsWithin(),
            Describe = change => $"{change.PlaceAndOperation()} refers to {change.NewValue} instead of {change.OldValue}, which has fewer members",
        },
        new("reference-changed", SpecLevel.Breaking, SpecNews.Changed)
        {
            Meaning = "A reference points to another schema with another structure.",
            Wire = WireEffect.Differs,
            OnTheWire = "Members of the old schema may be absent or rejected.",
            Source = SourceEffect.ChangesType,
            InSource = "Its type changes.",
            Applies = change => change.RefersToOther() && !change.OnlyAddsWithin(),
            Describe = change => $"{change.PlaceAndOperation()} refers to {change.NewValue} instead of {change.OldValue}",
        },
    ];
}
