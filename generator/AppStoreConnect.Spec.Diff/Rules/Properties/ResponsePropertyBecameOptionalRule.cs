namespace AppStoreConnect.Spec.Diff;

/// <summary>Replies may leave out a property that they always held.</summary>
internal sealed class ResponsePropertyBecameOptionalRule : SpecRule
{
    public override string Id => "response-property-became-optional";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "Replies may leave out a property that they always held.";

    public override WireEffect Wire => WireEffect.ReadsLess;

    public override string OnTheWire => "It may be absent.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Members read from replies are nullable already.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.Lost(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Property);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} may be absent from replies";
}
