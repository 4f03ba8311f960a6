namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for parameters and the values that they accept.</summary>
internal static class ParameterRules
{
    internal static SpecRule[] All { get; } =
    [
        new("parameter-added", SpecLevel.Addition, SpecNews.Added)
        {
            Meaning = "An operation has a new optional parameter.",
            Source = SourceEffect.Adds,
            InSource = "A query parameter property is added.",
            Applies = change => change.IsAdded(SpecNodeKind.Parameter) && !change.NodeHas(SpecAttributes.Required),
            Describe = change => $"{change.ParameterKind()} parameter {change.Place()} added to {change.OperationText()}",
        },
        new("parameter-added-required", SpecLevel.Breaking, SpecNews.Added)
        {
            Meaning = "An operation has a new required parameter.",
            Wire = WireEffect.Fails,
            OnTheWire = "Calls without it are rejected.",
            Source = SourceEffect.Requires,
            InSource = "The parameter is required.",
            Applies = change => change.IsAdded(SpecNodeKind.Parameter) && change.NodeHas(SpecAttributes.Required),
            Describe = change => $"required {change.ParameterKind()} parameter {change.Place()} added to {change.OperationText()}",
        },
        new("parameter-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Meaning = "An operation no longer takes a parameter.",
            Wire = WireEffect.Fails,
            OnTheWire = "The service answers 400 (PARAMETER_ERROR.ILLEGAL) when it is sent.",
            Source = SourceEffect.Removes,
            InSource = "Its property is removed.",
            Applies = change => change.IsRemoved(SpecNodeKind.Parameter),
            Describe = change => $"{change.ParameterKind()} parameter {change.Place()} removed from {change.OperationText()} {change.Notice()}",
        },
        new("parameter-became-required", SpecLevel.Breaking, SpecNews.Tightened)
        {
            Meaning = "An optional parameter is now required.",
            Wire = WireEffect.Fails,
            OnTheWire = "Calls without it are rejected.",
            Source = SourceEffect.Requires,
            InSource = "The parameter is required.",
            Applies = change => change.Gained(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Parameter),
            Describe = change => $"{change.ParameterKind()} parameter {change.Place()} of {change.OperationText()} is now required",
        },
        new("parameter-became-optional", SpecLevel.Info, SpecNews.Relaxed)
        {
            Meaning = "A required parameter is now optional.",
            Source = SourceEffect.Relaxes,
            InSource = "The parameter is optional.",
            Applies = change => change.Lost(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Parameter),
            Describe = change => $"{change.ParameterKind()} parameter {change.Place()} of {change.OperationText()} is no longer required",
        },
        new("parameter-deprecated", SpecLevel.Deprecation, SpecNews.Deprecated)
        {
            Meaning = "A parameter is now deprecated.",
            Source = SourceEffect.Obsoletes,
            InSource = "Its property is [Obsolete] (CS0618).",
            Applies = change => (change.Gained(SpecAttributes.Deprecated) || change.Gained(SchemaFacts.ParameterSchemaDeprecated)) && change.IsAt(SpecNodeKind.Parameter),
            Describe = change => $"{change.ParameterKind()} parameter {change.Place()} of {change.OperationText()} deprecated",
        },
        new("parameter-deprecation-withdrawn", SpecLevel.Info, SpecNews.Undeprecated)
        {
            Meaning = "A parameter is no longer deprecated.",
            Source = SourceEffect.Relaxes,
            InSource = "Its property is no longer [Obsolete].",
            Applies = change => (change.Lost(SpecAttributes.Deprecated) || change.Lost(SchemaFacts.ParameterSchemaDeprecated)) && change.IsAt(SpecNodeKind.Parameter),
            Describe = change => $"{change.ParameterKind()} parameter {change.Place()} of {change.OperationText()} no longer deprecated",
        },
        new("parameter-serialization-changed", SpecLevel.Breaking, SpecNews.Changed)
        {
            Meaning = "A parameter is serialized differently (style, explode).",
            Wire = WireEffect.Fails,
            OnTheWire = "Values serialized the old way are rejected or misread.",
            InSource = "The package serializes them the new way.",
            Applies = change => ParameterSerialization.IsChange(change) && ParameterSerialization.Matters(change),
            Describe = change => $"{change.ParameterKind()} parameter {change.Place()} of {change.OperationText()} is serialized with {change.Attribute} {change.NewValue ?? "default"} instead of {change.OldValue ?? "default"}",
        },
        new("parameter-serialization-restated", SpecLevel.Info, SpecNews.Restated)
        {
            Meaning = "The document states the same serialization of a parameter differently.",
            Applies = change => ParameterSerialization.IsChange(change) && !ParameterSerialization.Matters(change),
            Describe = change => $"{change.ParameterKind()} parameter {change.Place()} of {change.OperationText()} gives {change.Attribute} {change.NewValue ?? "nowhere"}, which was the default",
        },
        new("parameter-value-added", SpecLevel.Addition, SpecNews.Added)
        {
            Meaning = "A parameter accepts another value.",
            Source = SourceEffect.Adds,
            InSource = "A value is added.",
            Applies = change => change.IsAdded(SpecNodeKind.EnumValue) && change.IsInParameter(),
            Describe = change => $"{change.Owner()} of {change.OperationText()} accepts {change.Name()}",
        },
        new("parameter-value-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Meaning = "A parameter no longer accepts a value.",
            Wire = WireEffect.Fails,
            OnTheWire = "The service answers 400 (PARAMETER_ERROR.INVALID) when it is sent.",
            Source = SourceEffect.Removes,
            InSource = "The value is removed.",
            Applies = change => change.IsRemoved(SpecNodeKind.EnumValue) && change.IsInParameter(),
            Describe = change => $"{change.Owner()} of {change.OperationText()} no longer accepts {change.Name()}",
        },
        new("parameter-values-listed", SpecLevel.Breaking, SpecNews.Tightened)
        {
            Meaning = "A parameter that took any value now takes only listed values.",
            Wire = WireEffect.Fails,
            OnTheWire = "Other values are rejected.",
            Source = SourceEffect.ChangesType,
            InSource = "Its type becomes an enum.",
            Applies = change => change.Gained(SpecAttributes.Enum) && change.IsInParameter(),
            Describe = change => $"{change.Place()} of {change.OperationText()} takes only listed values: {change.Values()}",
        },
        new("parameter-values-opened", SpecLevel.Breaking, SpecNews.Relaxed)
        {
            Meaning = "A parameter that took only listed values now takes any.",
            Source = SourceEffect.ChangesType,
            InSource = "Its type is no longer an enum.",
            Applies = change => change.Lost(SpecAttributes.Enum) && change.IsInParameter(),
            Describe = change => $"{change.Place()} of {change.OperationText()} takes any value",
        },
    ];
}
