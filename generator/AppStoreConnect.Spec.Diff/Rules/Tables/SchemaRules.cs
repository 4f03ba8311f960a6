namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for component schemas.</summary>
internal static class SchemaRules
{
    internal static SpecRule[] All { get; } =
    [
        new("schema-added", SpecLevel.Addition, SpecNews.Added)
        {
            Meaning = "A schema with its own C# type was added.",
            Source = SourceEffect.Adds,
            InSource = "A type is added.",
            Applies = change => change.IsAdded(SpecNodeKind.Component) && !change.New!.IsEnvelope(),
            Describe = change => $"schema {change.Name()} added",
        },
        new("schema-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Meaning = "A schema with its own C# type was removed.",
            OnTheWire = "Its uses are reported separately.",
            Source = SourceEffect.Removes,
            InSource = "Its type is removed.",
            Applies = change => change.IsRemoved(SpecNodeKind.Component) && !change.Old!.IsEnvelope(),
            Describe = change => $"schema {change.Name()} removed {change.Notice()}",
        },
        new("schema-renamed", SpecLevel.Breaking, SpecNews.Renamed)
        {
            Meaning = "A schema with its own C# type was renamed; its structure is the same.",
            OnTheWire = "Schema names never reach the wire.",
            Source = SourceEffect.Removes,
            InSource = "Its type is renamed.",
            Applies = change => change.IsRenamed(SpecNodeKind.Component) && !change.New!.IsEnvelope(),
            Describe = change => $"schema {change.OldValue} was renamed to {change.NewValue}",
        },
        new("envelope-added", SpecLevel.Info, SpecNews.Added)
        {
            Meaning = "An envelope or linkage schema was added.",
            InSource = "Envelopes are generic types of the package.",
            Applies = change => change.IsAdded(SpecNodeKind.Component) && change.New!.IsEnvelope(),
            Describe = change => $"envelope {change.Name()} added",
        },
        new("envelope-removed", SpecLevel.Info, SpecNews.Removed)
        {
            Meaning = "An envelope or linkage schema was removed.",
            InSource = "Envelopes are generic types of the package.",
            Applies = change => change.IsRemoved(SpecNodeKind.Component) && change.Old!.IsEnvelope(),
            Describe = change => $"envelope {change.Name()} removed",
        },
        new("envelope-renamed", SpecLevel.Info, SpecNews.Renamed)
        {
            Meaning = "An envelope or linkage schema was renamed; its structure is the same.",
            OnTheWire = "Schema names never reach the wire.",
            InSource = "Envelopes are generic types of the package.",
            Applies = change => change.IsRenamed(SpecNodeKind.Component) && change.New!.IsEnvelope(),
            Describe = change => $"envelope {change.OldValue} was renamed to {change.NewValue}",
        },
        new("schema-deprecated", SpecLevel.Deprecation, SpecNews.Deprecated)
        {
            Meaning = "A schema is now deprecated.",
            Source = SourceEffect.Obsoletes,
            InSource = "Its type, if it has one, is [Obsolete] (CS0618).",
            Applies = change => change.Gained(SpecAttributes.Deprecated) && change.IsAt(SpecNodeKind.Component),
            Describe = change => $"schema {change.Name()} deprecated",
        },
        new("schema-deprecation-withdrawn", SpecLevel.Info, SpecNews.Undeprecated)
        {
            Meaning = "A schema is no longer deprecated.",
            Source = SourceEffect.Relaxes,
            InSource = "Its type is no longer [Obsolete].",
            Applies = change => change.Lost(SpecAttributes.Deprecated) && change.IsAt(SpecNodeKind.Component),
            Describe = change => $"schema {change.Name()} no longer deprecated",
        },
    ];
}
