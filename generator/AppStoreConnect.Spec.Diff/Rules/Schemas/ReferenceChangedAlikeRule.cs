namespace AppStoreConnect.Spec.Diff;

/// <summary>What is sent or received refers to another schema of the same structure.</summary>
internal sealed class ReferenceChangedAlikeRule : SpecRule
{
    public override string Id => "reference-changed-alike";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "What is sent or received refers to another schema of the same structure.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "The type of the member may have another name.";

    public override bool Applies(SpecChange change) => change.RefersToOther() && change.Inner is { Count: 0 };

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()} refers to {change.NewValue} instead of {change.OldValue}, which says the same";
}
