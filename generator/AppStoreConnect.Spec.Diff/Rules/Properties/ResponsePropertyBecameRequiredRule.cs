namespace AppStoreConnect.Spec.Diff;

/// <summary>Replies always hold a property that they could leave out.</summary>
internal sealed class ResponsePropertyBecameRequiredRule : SpecRule
{
    public override string Id => "response-property-became-required";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "Replies always hold a property that they could leave out.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Property);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} is always in replies";
}
