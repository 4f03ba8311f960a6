namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for types, formats, constraints, and defaults.</summary>
internal static class TypeRules
{
    internal static SpecRule[] All { get; } =
    [
        new("request-type-changed", SpecLevel.Breaking, SpecNews.Changed)
        {
            Direction = SpecDirection.Request,
            Meaning = "The type of a request value changed.",
            Wire = WireEffect.Fails,
            OnTheWire = "Requests with the old type are rejected.",
            Source = SourceEffect.ChangesType,
            InSource = "Its type changes.",
            Applies = change => change.Kind == SpecChangeKind.Replaced && change.Inner is null && !change.RefersToOther(),
            Describe = change => $"{change.PlaceAndOperation()} takes {change.NewValue} instead of {change.OldValue}",
        },
        new("response-type-changed", SpecLevel.Breaking, SpecNews.Changed)
        {
            Direction = SpecDirection.Response,
            Meaning = "The type of a response value changed.",
            Wire = WireEffect.Fails,
            OnTheWire = "It cannot be read as the old type.",
            Source = SourceEffect.ChangesType,
            InSource = "Its type changes.",
            Applies = change => change.Kind == SpecChangeKind.Replaced && change.Inner is null && !change.RefersToOther(),
            Describe = change => $"{change.PlaceAndOperation()} returns {change.NewValue} instead of {change.OldValue}",
        },
        new("format-changed", SpecLevel.Breaking, SpecNews.Changed)
        {
            Meaning = "The format of a value changed, and so did its C# type.",
            Wire = WireEffect.Fails,
            OnTheWire = "Values in the old format may be rejected or unreadable.",
            Source = SourceEffect.ChangesType,
            InSource = "Its type changes.",
            Applies = change => change.IsAttribute(SpecAttributes.Format) && ValueFormat.ChangesType(change),
            Describe = change => $"{change.PlaceAndOperation()} has format {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}",
        },
        new("format-hint-changed", SpecLevel.Info, SpecNews.Restated)
        {
            Meaning = "The format of a string changed. It is still a string in C#.",
            Applies = change => change.IsAttribute(SpecAttributes.Format) && !ValueFormat.ChangesType(change),
            Describe = change => $"{change.PlaceAndOperation()} has format {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}",
        },
        new("request-constraint-tightened", SpecLevel.Breaking, SpecNews.Tightened)
        {
            Direction = SpecDirection.Request,
            Meaning = "A bound, length, count, or pattern allows fewer request values.",
            Wire = WireEffect.Fails,
            OnTheWire = "Values outside it are rejected.",
            Applies = change => ValueConstraint.Tightens(change),
            Describe = change => $"{change.PlaceAndOperation()}: {change.Attribute} is {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}",
        },
        new("request-constraint-loosened", SpecLevel.Info, SpecNews.Relaxed)
        {
            Direction = SpecDirection.Request,
            Meaning = "A bound, length, count, or pattern allows more request values.",
            Applies = change => ValueConstraint.Loosens(change) && !ValueConstraint.Tightens(change),
            Describe = change => $"{change.PlaceAndOperation()}: {change.Attribute} is {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}",
        },
        new("response-constraint-loosened", SpecLevel.Risk, SpecNews.Relaxed)
        {
            Direction = SpecDirection.Response,
            Meaning = "A bound, length, count, or pattern allows more response values.",
            Wire = WireEffect.NewData,
            OnTheWire = "Values outside the old range may arrive.",
            Applies = change => ValueConstraint.Loosens(change),
            Describe = change => $"{change.PlaceAndOperation()}: {change.Attribute} is {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}",
        },
        new("response-constraint-tightened", SpecLevel.Info, SpecNews.Tightened)
        {
            Direction = SpecDirection.Response,
            Meaning = "A bound, length, count, or pattern allows fewer response values.",
            Applies = change => ValueConstraint.Tightens(change) && !ValueConstraint.Loosens(change),
            Describe = change => $"{change.PlaceAndOperation()}: {change.Attribute} is {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}",
        },
        new("default-changed", SpecLevel.Risk, SpecNews.Changed)
        {
            Meaning = "A default value changed.",
            Wire = WireEffect.Differs,
            OnTheWire = "Calls that omit it now have another meaning.",
            Applies = change => change.IsAttribute(SpecAttributes.Default),
            Describe = change => $"{change.PlaceAndOperation()} defaults to {change.NewValue ?? "nothing"} instead of {change.OldValue ?? "nothing"}",
        },
    ];
}
