namespace AppStoreConnect.Spec.Diff;

/// <summary>Replies hold one more property.</summary>
internal sealed class ResponsePropertyAddedRule : SpecRule
{
    public override string Id => "response-property-added";

    public override SpecLevel Level => SpecLevel.Addition;

    public override string Meaning => "Replies hold one more property.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Clients skip members that they do not know.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "A member is new.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Property);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} added to replies";
}
