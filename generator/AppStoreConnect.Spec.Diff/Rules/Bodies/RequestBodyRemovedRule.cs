namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation no longer takes a body.</summary>
internal sealed class RequestBodyRemovedRule : SpecRule
{
    public override string Id => "request-body-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "An operation no longer takes a body.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "The service ignores or refuses what is sent.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "The method no longer takes a body.";

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.Body);

    public override FormattableString Describe(SpecChange change) => $"{change.OperationText()} no longer takes a body";
}
