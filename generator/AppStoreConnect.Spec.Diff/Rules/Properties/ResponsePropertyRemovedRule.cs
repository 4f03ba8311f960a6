namespace AppStoreConnect.Spec.Diff;

/// <summary>Replies no longer hold a property.</summary>
internal sealed class ResponsePropertyRemovedRule : SpecRule
{
    public override string Id => "response-property-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "Replies no longer hold a property.";

    public override WireEffect Wire => WireEffect.ReadsLess;

    public override string OnTheWire => "Reading it gives null.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "Its member is gone.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.Property);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} removed from replies {change.Notice()}";
}
