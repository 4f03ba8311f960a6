namespace AppStoreConnect.Spec.Diff;

/// <summary>A body that had to be sent may be left out.</summary>
internal sealed class RequestBodyBecameOptionalRule : SpecRule
{
    public override string Id => "request-body-became-optional";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A body that had to be sent may be left out.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Relaxes;

    public override string InSource => "The body may be left out.";

    public override bool Applies(SpecChange change) => change.Lost(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Body);

    public override FormattableString Describe(SpecChange change) => $"the body of {change.OperationText()} is no longer required";
}
