namespace AppStoreConnect.Spec.Diff;

/// <summary>A property that had to be sent may be left out.</summary>
internal sealed class RequestPropertyBecameOptionalRule : SpecRule
{
    public override string Id => "request-property-became-optional";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A property that had to be sent may be left out.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Relaxes;

    public override string InSource => "Its member is no longer required; initialisers compile as before.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.Lost(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Property);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} need no longer be sent";
}
