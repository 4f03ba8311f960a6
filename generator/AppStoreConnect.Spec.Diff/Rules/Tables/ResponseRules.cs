namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for responses: statuses and media types.</summary>
internal static class ResponseRules
{
    internal static SpecRule[] All { get; } =
    [
        new("response-media-type-added", SpecLevel.Addition, SpecNews.Added)
        {
            Direction = SpecDirection.Response,
            Meaning = "A response is available in another media type.",
            OnTheWire = "Clients that send Accept get the same response as before.",
            Source = SourceEffect.Adds,
            InSource = "Another form of the response can be requested.",
            Applies = change => change.IsAdded(SpecNodeKind.MediaType),
            Describe = change => $"{change.OperationText()} can return {change.Location.Status} as {change.Name()}",
        },
        new("response-media-type-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Direction = SpecDirection.Response,
            Meaning = "A response is no longer available in a media type.",
            Wire = WireEffect.Fails,
            OnTheWire = "The service answers 406 or with a form that the client cannot read.",
            Source = SourceEffect.Removes,
            InSource = "That form can no longer be requested.",
            Applies = change => change.IsRemoved(SpecNodeKind.MediaType),
            Describe = change => $"{change.OperationText()} no longer returns {change.Location.Status} as {change.Name()}",
        },
        new("response-success-status-added", SpecLevel.Risk, SpecNews.Added)
        {
            Meaning = "An operation may succeed with another status.",
            Wire = WireEffect.NewData,
            OnTheWire = "A client that expects one status may treat the other as a failure.",
            InSource = "The client treats every 2xx as success.",
            Applies = change => change.IsAdded(SpecNodeKind.Response) && change.IsSuccessStatus(),
            Describe = change => $"{change.OperationText()} may return {change.Name()}",
        },
        new("response-success-status-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Meaning = "An operation no longer succeeds with a status.",
            Wire = WireEffect.Fails,
            OnTheWire = "That response no longer arrives.",
            Source = SourceEffect.ChangesType,
            InSource = "What the method returns may change.",
            Applies = change => change.IsRemoved(SpecNodeKind.Response) && change.IsSuccessStatus(),
            Describe = change => $"{change.OperationText()} no longer returns {change.Name()}",
        },
        new("response-error-status-added", SpecLevel.Info, SpecNews.Added)
        {
            Meaning = "An error of an operation is documented.",
            OnTheWire = "Clients handle every 4xx and 5xx.",
            Applies = change => change.IsAdded(SpecNodeKind.Response) && !change.IsSuccessStatus(),
            Describe = change => $"{change.OperationText()} may return {change.Name()}",
        },
        new("response-error-status-removed", SpecLevel.Info, SpecNews.Removed)
        {
            Meaning = "An error of an operation is no longer documented.",
            Applies = change => change.IsRemoved(SpecNodeKind.Response) && !change.IsSuccessStatus(),
            Describe = change => $"{change.OperationText()} no longer lists {change.Name()}",
        },
    ];
}
