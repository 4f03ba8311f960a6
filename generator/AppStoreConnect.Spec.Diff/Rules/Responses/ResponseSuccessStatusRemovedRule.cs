namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation no longer succeeds with a status.</summary>
internal sealed class ResponseSuccessStatusRemovedRule : SpecRule
{
    public override string Id => "response-success-status-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "An operation no longer succeeds with a status.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "What was read from that response is not there any more.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "What the method returns may change.";

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.Response) && change.IsSuccessStatus();

    public override FormattableString Describe(SpecChange change) => $"{change.OperationText()} no longer answers {change.Name()}";
}
