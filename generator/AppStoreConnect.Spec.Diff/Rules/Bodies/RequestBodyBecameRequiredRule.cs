namespace AppStoreConnect.Spec.Diff;

/// <summary>A body that could be left out must be sent.</summary>
internal sealed class RequestBodyBecameRequiredRule : SpecRule
{
    public override string Id => "request-body-became-required";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A body that could be left out must be sent.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Calls without it are refused.";

    public override SourceEffect Source => SourceEffect.Requires;

    public override string InSource => "The body must be given.";

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Body);

    public override FormattableString Describe(SpecChange change) => $"the body of {change.OperationText()} is now required";
}
