namespace AppStoreConnect.Spec.Diff;

/// <summary>A bound, length, count or pattern allows more to be sent.</summary>
internal sealed class RequestConstraintLoosenedRule : SpecRule
{
    public override string Id => "request-constraint-loosened";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A bound, length, count or pattern allows more to be sent.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => ValueConstraint.Loosens(change) && !ValueConstraint.Tightens(change);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()}: {change.Attribute} is {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}";
}
