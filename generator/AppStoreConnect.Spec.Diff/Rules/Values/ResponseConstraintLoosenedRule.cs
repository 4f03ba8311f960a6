namespace AppStoreConnect.Spec.Diff;

/// <summary>A bound, length, count or pattern allows more to be received.</summary>
internal sealed class ResponseConstraintLoosenedRule : SpecRule
{
    public override string Id => "response-constraint-loosened";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "A bound, length, count or pattern allows more to be received.";

    public override WireEffect Wire => WireEffect.NewData;

    public override string OnTheWire => "Values outside what was documented may arrive.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => ValueConstraint.Loosens(change);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()}: {change.Attribute} is {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}";
}
