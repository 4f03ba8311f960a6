namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for request bodies.</summary>
internal static class BodyRules
{
    internal static SpecRule[] All { get; } =
    [
        new("request-body-added", SpecLevel.Addition, SpecNews.Added)
        {
            Meaning = "An operation has a new optional body.",
            Source = SourceEffect.Adds,
            InSource = "An overload or optional argument is added.",
            Applies = change => change.IsAdded(SpecNodeKind.Body) && !change.NodeHas(SpecAttributes.Required),
            Describe = change => $"{change.OperationText()} takes a body",
        },
        new("request-body-added-required", SpecLevel.Breaking, SpecNews.Added)
        {
            Meaning = "An operation has a new required body.",
            Wire = WireEffect.Fails,
            OnTheWire = "Calls without it are rejected.",
            Source = SourceEffect.Requires,
            InSource = "The method requires a body.",
            Applies = change => change.IsAdded(SpecNodeKind.Body) && change.NodeHas(SpecAttributes.Required),
            Describe = change => $"{change.OperationText()} requires a body",
        },
        new("request-body-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Meaning = "An operation no longer takes a body.",
            Wire = WireEffect.Fails,
            OnTheWire = "The service ignores or rejects the body.",
            Source = SourceEffect.Removes,
            InSource = "The method no longer takes a body.",
            Applies = change => change.IsRemoved(SpecNodeKind.Body),
            Describe = change => $"{change.OperationText()} no longer takes a body",
        },
        new("request-body-became-required", SpecLevel.Breaking, SpecNews.Tightened)
        {
            Meaning = "An optional body is now required.",
            Wire = WireEffect.Fails,
            OnTheWire = "Calls without it are rejected.",
            Source = SourceEffect.Requires,
            InSource = "The body is required.",
            Applies = change => change.Gained(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Body),
            Describe = change => $"the body of {change.OperationText()} is now required",
        },
        new("request-body-became-optional", SpecLevel.Info, SpecNews.Relaxed)
        {
            Meaning = "A required body is now optional.",
            Source = SourceEffect.Relaxes,
            InSource = "The body is optional.",
            Applies = change => change.Lost(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Body),
            Describe = change => $"the body of {change.OperationText()} is no longer required",
        },
        new("request-media-type-added", SpecLevel.Addition, SpecNews.Added)
        {
            Direction = SpecDirection.Request,
            Meaning = "A body can be sent in another media type.",
            Source = SourceEffect.Adds,
            InSource = "Another form of body can be sent.",
            Applies = change => change.IsAdded(SpecNodeKind.MediaType),
            Describe = change => $"{change.OperationText()} takes a body in {change.Name()}",
        },
        new("request-media-type-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Direction = SpecDirection.Request,
            Meaning = "A body can no longer be sent in a media type.",
            Wire = WireEffect.Fails,
            OnTheWire = "The service answers 415.",
            Source = SourceEffect.Removes,
            InSource = "The body takes another form.",
            Applies = change => change.IsRemoved(SpecNodeKind.MediaType),
            Describe = change => $"{change.OperationText()} no longer takes a body in {change.Name()}",
        },
    ];
}
