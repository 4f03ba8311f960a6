namespace AppStoreConnect.Spec.Diff;

/// <summary>One more property must be sent.</summary>
internal sealed class RequestPropertyAddedRequiredRule : SpecRule
{
    public override string Id => "request-property-added-required";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "One more property must be sent.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Requests without it are refused.";

    public override SourceEffect Source => SourceEffect.Requires;

    public override string InSource => "A required member is new: initialisers without it do not compile (CS9035).";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Property) && change.NodeHas(SpecAttributes.Required);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} must be sent";
}
