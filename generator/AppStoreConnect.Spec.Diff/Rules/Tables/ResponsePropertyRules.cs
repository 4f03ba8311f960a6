namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for properties in responses.</summary>
internal static class ResponsePropertyRules
{
    internal static SpecRule[] All { get; } =
    [
        new("response-property-added", SpecLevel.Addition, SpecNews.Added)
        {
            Direction = SpecDirection.Response,
            Meaning = "Responses have another property.",
            OnTheWire = "Clients skip unknown members.",
            Source = SourceEffect.Adds,
            InSource = "A member is added.",
            Applies = change => change.IsAdded(SpecNodeKind.Property),
            Describe = change => $"{change.Place()} added to responses",
        },
        new("response-property-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Direction = SpecDirection.Response,
            Meaning = "Responses no longer have a property.",
            Wire = WireEffect.ReadsLess,
            OnTheWire = "Reading it returns null.",
            Source = SourceEffect.Removes,
            InSource = "Its member is removed.",
            Applies = change => change.IsRemoved(SpecNodeKind.Property),
            Describe = change => $"{change.Place()} removed from responses {change.Notice()}",
        },
        new("response-property-became-optional", SpecLevel.Risk, SpecNews.Relaxed)
        {
            Direction = SpecDirection.Response,
            Meaning = "Responses may omit a property that was always present.",
            Wire = WireEffect.ReadsLess,
            OnTheWire = "It may be absent.",
            InSource = "Members of responses are already nullable.",
            Applies = change => change.Lost(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Property),
            Describe = change => $"{change.Place()} may be absent from responses",
        },
        new("response-property-became-required", SpecLevel.Info, SpecNews.Tightened)
        {
            Direction = SpecDirection.Response,
            Meaning = "Responses always have a property that was optional.",
            Applies = change => change.Gained(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Property),
            Describe = change => $"{change.Place()} is always in responses",
        },
        new("response-property-became-nullable", SpecLevel.Risk, SpecNews.Relaxed)
        {
            Direction = SpecDirection.Response,
            Meaning = "A property of responses may be null.",
            Wire = WireEffect.NewData,
            OnTheWire = "It may be null.",
            InSource = "Members of responses are already nullable.",
            Applies = change => change.Gained(SpecAttributes.Nullable),
            Describe = change => $"{change.Place()} may be null in responses",
        },
        new("response-property-no-longer-nullable", SpecLevel.Info, SpecNews.Tightened)
        {
            Direction = SpecDirection.Response,
            Meaning = "A property of responses is no longer null.",
            Applies = change => change.Lost(SpecAttributes.Nullable),
            Describe = change => $"{change.Place()} is no longer null in responses",
        },
    ];
}
