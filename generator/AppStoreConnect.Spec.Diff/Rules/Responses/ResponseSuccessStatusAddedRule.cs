namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation may succeed with one more status.</summary>
internal sealed class ResponseSuccessStatusAddedRule : SpecRule
{
    public override string Id => "response-success-status-added";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "An operation may succeed with one more status.";

    public override WireEffect Wire => WireEffect.NewData;

    public override string OnTheWire => "A client that waits for one status takes the other for a failure.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "The client takes any 2xx for a success.";

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Response) && change.IsSuccessStatus();

    public override FormattableString Describe(SpecChange change) => $"{change.OperationText()} may answer {change.Name()}";
}
