namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for enum values outside parameters.</summary>
internal static class ValueRules
{
    internal static SpecRule[] All { get; } =
    [
        new("request-enum-value-added", SpecLevel.Addition, SpecNews.Added)
        {
            Direction = SpecDirection.Request,
            Meaning = "Another value is accepted.",
            Source = SourceEffect.Adds,
            InSource = "A value is added.",
            Applies = change => change.IsAdded(SpecNodeKind.EnumValue) && !change.IsInParameter(),
            Describe = change => $"{change.Owner()} accepts {change.Name()}",
        },
        new("request-enum-value-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Direction = SpecDirection.Request,
            Meaning = "A value is no longer accepted.",
            Wire = WireEffect.Fails,
            OnTheWire = "The service rejects it.",
            Source = SourceEffect.Removes,
            InSource = "The value is removed.",
            Applies = change => change.IsRemoved(SpecNodeKind.EnumValue) && !change.IsInParameter(),
            Describe = change => $"{change.Owner()} no longer accepts {change.Name()}",
        },
        new("response-enum-value-added", SpecLevel.Risk, SpecNews.Added)
        {
            Direction = SpecDirection.Response,
            Meaning = "Responses may have a new value.",
            Wire = WireEffect.NewData,
            OnTheWire = "A client with closed enums cannot read it. This client keeps it.",
            Source = SourceEffect.Adds,
            InSource = "A value is added.",
            Applies = change => change.IsAdded(SpecNodeKind.EnumValue) && !change.IsInParameter(),
            Describe = change => $"{change.Owner()} may return {change.Name()}",
        },
        new("response-enum-value-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Direction = SpecDirection.Response,
            Meaning = "Responses no longer have a value.",
            Source = SourceEffect.Removes,
            InSource = "The value is removed.",
            Applies = change => change.IsRemoved(SpecNodeKind.EnumValue) && !change.IsInParameter(),
            Describe = change => $"{change.Owner()} no longer returns {change.Name()}",
        },
        new("request-values-listed", SpecLevel.Breaking, SpecNews.Tightened)
        {
            Direction = SpecDirection.Request,
            Meaning = "A request value that could be anything is now one of the listed values.",
            Wire = WireEffect.Fails,
            OnTheWire = "Other values are rejected.",
            Source = SourceEffect.ChangesType,
            InSource = "Its type becomes an enum.",
            Applies = change => change.Gained(SpecAttributes.Enum) && !change.IsInParameter(),
            Describe = change => $"{change.Place()} takes only listed values: {change.Values()}",
        },
        new("request-values-opened", SpecLevel.Breaking, SpecNews.Relaxed)
        {
            Direction = SpecDirection.Request,
            Meaning = "A request value that was one of the listed values can now be anything.",
            Source = SourceEffect.ChangesType,
            InSource = "Its type is no longer an enum.",
            Applies = change => change.Lost(SpecAttributes.Enum) && !change.IsInParameter(),
            Describe = change => $"{change.Place()} takes any value",
        },
        new("response-values-listed", SpecLevel.Breaking, SpecNews.Tightened)
        {
            Direction = SpecDirection.Response,
            Meaning = "A response value that could be anything is now one of the listed values.",
            Source = SourceEffect.ChangesType,
            InSource = "Its type becomes an enum.",
            Applies = change => change.Gained(SpecAttributes.Enum) && !change.IsInParameter(),
            Describe = change => $"{change.Place()} returns only listed values: {change.Values()}",
        },
        new("response-values-opened", SpecLevel.Breaking, SpecNews.Relaxed)
        {
            Direction = SpecDirection.Response,
            Meaning = "A response value that was one of the listed values can now be anything.",
            Wire = WireEffect.NewData,
            OnTheWire = "Any value may arrive.",
            Source = SourceEffect.ChangesType,
            InSource = "Its type is no longer an enum.",
            Applies = change => change.Lost(SpecAttributes.Enum) && !change.IsInParameter(),
            Describe = change => $"{change.Place()} may return any value",
        },
    ];
}
