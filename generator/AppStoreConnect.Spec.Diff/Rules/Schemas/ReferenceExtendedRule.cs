namespace AppStoreConnect.Spec.Diff;

/// <summary>What is sent or received refers to another schema, which says more and nothing less.</summary>
internal sealed class ReferenceExtendedRule : SpecRule
{
    public override string Id => "reference-extended";

    public override SpecLevel Level => SpecLevel.Addition;

    public override string Meaning => "What is sent or received refers to another schema, which says more and nothing less.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "What it says more may be met.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "Members are new.";

    public override bool Applies(SpecChange change) => change.RefersToOther() && change.Inner is { Count: > 0 } && change.OnlyAddsWithin();

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()} refers to {change.NewValue} instead of {change.OldValue}, which says less";
}
