namespace AppStoreConnect.Spec.Diff;

/// <summary>A property that could be left out must be sent.</summary>
internal sealed class RequestPropertyBecameRequiredRule : SpecRule
{
    public override string Id => "request-property-became-required";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A property that could be left out must be sent.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Requests without it are refused.";

    public override SourceEffect Source => SourceEffect.Requires;

    public override string InSource => "Its member is required: initialisers without it do not compile (CS9035).";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Property);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} must now be sent";
}
