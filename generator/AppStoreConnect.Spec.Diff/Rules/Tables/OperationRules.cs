namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for operations and paths.</summary>
internal static class OperationRules
{
    internal static SpecRule[] All { get; } =
    [
        new("operation-added", SpecLevel.Addition, SpecNews.Added)
        {
            Meaning = "An operation was added.",
            Source = SourceEffect.Adds,
            InSource = "A method and the request builders that lead to it are added.",
            Applies = change => change.IsAdded(SpecNodeKind.Operation),
            Describe = change => $"{change.Place()} added",
        },
        new("operation-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Meaning = "An operation was removed.",
            Wire = WireEffect.Fails,
            OnTheWire = "The service answers 404 or 405.",
            Source = SourceEffect.Removes,
            InSource = "Its method is removed.",
            Applies = change => change.IsRemoved(SpecNodeKind.Operation),
            Describe = change => $"{change.Place()} removed {change.Notice()}",
        },
        new("operation-id-changed", SpecLevel.Info, SpecNews.Changed)
        {
            Meaning = "An operationId changed.",
            InSource = "Methods are named after path and verb, not operationId.",
            Applies = change => change.IsAttribute(SpecAttributes.OperationId),
            Describe = change => $"operationId of {change.Place()} changed from {change.OldValue} to {change.NewValue}",
        },
        new("operation-tags-changed", SpecLevel.Info, SpecNews.Changed)
        {
            Meaning = "An operation's tags changed.",
            Applies = change => change.IsAttribute(SpecAttributes.Tags),
            Describe = change => $"tags of {change.Place()} changed from {change.OldList()} to {change.NewList()}",
        },
        new("operation-deprecated", SpecLevel.Deprecation, SpecNews.Deprecated)
        {
            Meaning = "An operation is now deprecated.",
            Source = SourceEffect.Obsoletes,
            InSource = "Its method is [Obsolete] (CS0618).",
            Applies = change => change.Gained(SpecAttributes.Deprecated) && change.IsAt(SpecNodeKind.Operation),
            Describe = change => $"{change.Place()} deprecated",
        },
        new("operation-deprecation-withdrawn", SpecLevel.Info, SpecNews.Undeprecated)
        {
            Meaning = "An operation is no longer deprecated.",
            Source = SourceEffect.Relaxes,
            InSource = "Its method is no longer [Obsolete].",
            Applies = change => change.Lost(SpecAttributes.Deprecated) && change.IsAt(SpecNodeKind.Operation),
            Describe = change => $"{change.Place()} no longer deprecated",
        },
        new("path-without-operations-added", SpecLevel.Info, SpecNews.Added)
        {
            Meaning = "A path without operations was added.",
            Applies = change => change.IsAdded(SpecNodeKind.Path),
            Describe = change => $"{change.Place()} listed without operations",
        },
        new("path-without-operations-removed", SpecLevel.Info, SpecNews.Removed)
        {
            Meaning = "A path without operations was removed.",
            Applies = change => change.IsRemoved(SpecNodeKind.Path),
            Describe = change => $"{change.Place()}, which had no operations, is no longer listed",
        },
        new("path-placeholder-renamed", SpecLevel.Info, SpecNews.Renamed)
        {
            Meaning = "The placeholders of a path were renamed.",
            OnTheWire = "Placeholders never reach the wire.",
            InSource = "Indexers take their values by position.",
            Applies = change => change.IsRenamed(SpecNodeKind.Path),
            Describe = change => $"path {change.OldValue} is now written {change.NewValue}",
        },
    ];
}
