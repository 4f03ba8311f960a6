namespace AppStoreConnect.Spec.Diff;

/// <summary>A bound, length, count or pattern allows less to be received.</summary>
internal sealed class ResponseConstraintTightenedRule : SpecRule
{
    public override string Id => "response-constraint-tightened";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A bound, length, count or pattern allows less to be received.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => ValueConstraint.Tightens(change) && !ValueConstraint.Loosens(change);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()}: {change.Attribute} is {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}";
}
