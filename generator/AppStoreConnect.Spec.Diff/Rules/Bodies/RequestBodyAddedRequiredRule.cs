namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation takes a body, which must be sent.</summary>
internal sealed class RequestBodyAddedRequiredRule : SpecRule
{
    public override string Id => "request-body-added-required";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "An operation takes a body, which must be sent.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Calls without it are refused.";

    public override SourceEffect Source => SourceEffect.Requires;

    public override string InSource => "The method takes a body.";

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Body) && change.NodeHas(SpecAttributes.Required);

    public override FormattableString Describe(SpecChange change) => $"{change.OperationText()} requires a body";
}
