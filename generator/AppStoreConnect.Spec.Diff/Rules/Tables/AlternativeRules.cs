namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for alternatives, compositions, and discriminators.</summary>
internal static class AlternativeRules
{
    internal static SpecRule[] All { get; } =
    [
        new("request-alternative-added", SpecLevel.Addition, SpecNews.Added)
        {
            Direction = SpecDirection.Request,
            Meaning = "Another kind of object can be sent.",
            Source = SourceEffect.Adds,
            InSource = "Another type can be assigned.",
            Applies = change => change.Kind == SpecChangeKind.Added && change.IsAlternative(),
            Describe = change => $"{change.Owner()} may hold {change.Name()}",
        },
        new("request-alternative-removed", SpecLevel.Breaking, SpecNews.Removed)
        {
            Direction = SpecDirection.Request,
            Meaning = "A kind of object can no longer be sent.",
            Wire = WireEffect.Fails,
            OnTheWire = "The service rejects it.",
            Source = SourceEffect.Removes,
            InSource = "It can no longer be assigned.",
            Applies = change => change.Kind == SpecChangeKind.Removed && change.IsAlternative(),
            Describe = change => $"{change.Owner()} can no longer hold {change.Name()}",
        },
        new("response-alternative-added", SpecLevel.Risk, SpecNews.Added)
        {
            Direction = SpecDirection.Response,
            Meaning = "Responses may include another kind of object.",
            Wire = WireEffect.NewData,
            OnTheWire = "A strict reader throws; this client reads it as a plain resource.",
            Source = SourceEffect.Adds,
            InSource = "It can be read as its own type.",
            Applies = change => change.Kind == SpecChangeKind.Added && change.IsAlternative(),
            Describe = change => $"{change.Owner()} may return {change.Name()}",
        },
        new("response-alternative-removed", SpecLevel.Info, SpecNews.Removed)
        {
            Direction = SpecDirection.Response,
            Meaning = "Responses no longer include a kind of object.",
            Wire = WireEffect.ReadsLess,
            OnTheWire = "It no longer arrives.",
            Applies = change => change.Kind == SpecChangeKind.Removed && change.IsAlternative(),
            Describe = change => $"{change.Owner()} no longer returns {change.Name()}",
        },
        new("alternatives-listed", SpecLevel.Info, SpecNews.Restated)
        {
            Meaning = "A single type is now written as a choice of several, or a choice as a single type.",
            OnTheWire = "The alternatives themselves are reported separately.",
            Applies = change => change.IsRewritten() && change.Old!.Has(SpecAttributes.Reference) != change.New!.Has(SpecAttributes.Reference) && change.ListsAlternatives(),
            Describe = change => $"{change.PlaceAndOperation()} is now written as {change.NewValue} instead of {change.OldValue}",
        },
        new("composition-changed", SpecLevel.Breaking, SpecNews.Changed)
        {
            Meaning = "A part of a composed schema (allOf) was added or removed.",
            Wire = WireEffect.Fails,
            OnTheWire = "Requests and responses have different members.",
            Source = SourceEffect.ChangesType,
            InSource = "Its members change.",
            Applies = change => change.CameOrWent(SpecNodeKind.AllOf),
            Describe = change => $"{change.Owner()} is now composed of {change.New?.Name ?? "nothing"} instead of {change.Old?.Name ?? "nothing"}",
        },
        new("item-type-changed", SpecLevel.Breaking, SpecNews.Changed)
        {
            Meaning = "The item type of an array was added or removed.",
            Source = SourceEffect.ChangesType,
            InSource = "Its type changes.",
            Applies = change => change.CameOrWent(SpecNodeKind.Items),
            Describe = change => $"items of {change.Owner()} changed",
        },
        new("discriminator-added", SpecLevel.Info, SpecNews.Added)
        {
            Meaning = "A discriminator was added.",
            Applies = change => change.Gained(SpecAttributes.Discriminator),
            Describe = change => $"{change.Place()} has the discriminator {change.NewValue}",
        },
        new("discriminator-changed", SpecLevel.Risk, SpecNews.Changed)
        {
            Meaning = "A discriminator names another property or was removed.",
            Wire = WireEffect.Differs,
            OnTheWire = "Objects may be distinguished differently.",
            Applies = change => change.IsAttribute(SpecAttributes.Discriminator) && change.OldValue is not null,
            Describe = change => $"{change.Place()} has the discriminator {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}",
        },
        new("discriminator-value-listed", SpecLevel.Info, SpecNews.Restated)
        {
            Meaning = "The mapping of a discriminator value was added or removed.",
            Applies = change => change.IsAt(SpecNodeKind.Mapping) && change.Kind != SpecChangeKind.Changed,
            Describe = change => $"{change.Owner()} {change.ListsOrNot()} the type of {change.Name()}",
        },
        new("discriminator-value-retargeted", SpecLevel.Risk, SpecNews.Changed)
        {
            Meaning = "A discriminator value maps to another type.",
            Wire = WireEffect.NewData,
            OnTheWire = "Objects of that kind have different members.",
            Source = SourceEffect.ChangesType,
            InSource = "Objects of that kind are read as another type.",
            Applies = change => change.IsAt(SpecNodeKind.Mapping) && change.Kind == SpecChangeKind.Changed,
            Describe = change => $"{change.Owner()} reads {change.Name()} as {change.NewValue} instead of {change.OldValue}",
        },
    ];
}
