namespace AppStoreConnect.Spec.Diff;

/// <summary>One more property can be sent.</summary>
internal sealed class RequestPropertyAddedRule : SpecRule
{
    public override string Id => "request-property-added";

    public override SpecLevel Level => SpecLevel.Addition;

    public override string Meaning => "One more property can be sent.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "A member is new.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Property) && !change.NodeHas(SpecAttributes.Required);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} can be sent";
}
