namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for properties in requests.</summary>
internal static class RequestPropertyRules
{
    internal static SpecRule[] All { get; } =
    [
        new("request-property-added", SpecLevel.Addition, SpecNews.Added)
        {
            Direction = SpecDirection.Request,
            Meaning = "Another property can be sent.",
            Source = SourceEffect.Adds,
            InSource = "A member is added.",
            Applies = change => change.IsAdded(SpecNodeKind.Property) && !change.NodeHas(SpecAttributes.Required),
            Describe = change => $"{change.Place()} can be sent",
        },
        new("request-property-added-required", SpecLevel.Breaking, SpecNews.Added)
        {
            Direction = SpecDirection.Request,
            Meaning = "A new property is required.",
            Wire = WireEffect.Fails,
            OnTheWire = "Requests without it are rejected.",
            Source = SourceEffect.Requires,
            InSource = "A required member is added: initializers without it do not compile (CS9035).",
            Applies = change => change.IsAdded(SpecNodeKind.Property) && change.NodeHas(SpecAttributes.Required),
            Describe = change => $"{change.Place()} must be sent",
        },
        new("request-property-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Direction = SpecDirection.Request,
            Meaning = "A property can no longer be sent.",
            Wire = WireEffect.Fails,
            OnTheWire = "The service rejects or ignores it.",
            Source = SourceEffect.Removes,
            InSource = "Its member is removed.",
            Applies = change => change.IsRemoved(SpecNodeKind.Property),
            Describe = change => $"{change.Place()} can no longer be sent {change.Notice()}",
        },
        new("request-property-became-required", SpecLevel.Breaking, SpecNews.Tightened)
        {
            Direction = SpecDirection.Request,
            Meaning = "An optional property is now required.",
            Wire = WireEffect.Fails,
            OnTheWire = "Requests without it are rejected.",
            Source = SourceEffect.Requires,
            InSource = "Its member is required: initializers without it do not compile (CS9035).",
            Applies = change => change.Gained(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Property),
            Describe = change => $"{change.Place()} must now be sent",
        },
        new("request-property-became-optional", SpecLevel.Info, SpecNews.Relaxed)
        {
            Direction = SpecDirection.Request,
            Meaning = "A required property is now optional.",
            Source = SourceEffect.Relaxes,
            InSource = "Its member is no longer required; initializers compile as before.",
            Applies = change => change.Lost(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Property),
            Describe = change => $"{change.Place()} is no longer required",
        },
        new("request-property-became-nullable", SpecLevel.Info, SpecNews.Relaxed)
        {
            Direction = SpecDirection.Request,
            Meaning = "A property can be sent as null.",
            Source = SourceEffect.Relaxes,
            InSource = "Its member takes null.",
            Applies = change => change.Gained(SpecAttributes.Nullable),
            Describe = change => $"{change.Place()} can be sent as null",
        },
        new("request-property-no-longer-nullable", SpecLevel.Breaking, SpecNews.Tightened)
        {
            Direction = SpecDirection.Request,
            Meaning = "A property can no longer be sent as null.",
            Wire = WireEffect.Fails,
            OnTheWire = "Requests with null are rejected.",
            Source = SourceEffect.ChangesType,
            InSource = "Its member no longer takes null.",
            Applies = change => change.Lost(SpecAttributes.Nullable),
            Describe = change => $"{change.Place()} can no longer be sent as null",
        },
    ];
}
