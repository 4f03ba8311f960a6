namespace AppStoreConnect.Spec.Diff;

/// <summary>What is sent or received refers to another schema of another structure.</summary>
internal sealed class ReferenceChangedRule : SpecRule
{
    public override string Id => "reference-changed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "What is sent or received refers to another schema of another structure.";

    public override WireEffect Wire => WireEffect.Differs;

    public override string OnTheWire => "Members of the old schema may be absent or refused.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its type is another.";

    public override bool Applies(SpecChange change) => change.RefersToOther() && !change.OnlyAddsWithin();

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()} refers to {change.NewValue} instead of {change.OldValue}";
}
