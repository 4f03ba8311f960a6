namespace AppStoreConnect.Spec.Diff;

/// <summary>A bound, length, count or pattern allows less to be sent.</summary>
internal sealed class RequestConstraintTightenedRule : SpecRule
{
    public override string Id => "request-constraint-tightened";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A bound, length, count or pattern allows less to be sent.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Values outside are refused.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => ValueConstraint.Tightens(change);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()}: {change.Attribute} is {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}";
}
