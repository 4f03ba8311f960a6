namespace AppStoreConnect.Spec.Diff;

/// <summary>An error of an operation is documented.</summary>
internal sealed class ResponseErrorStatusAddedRule : SpecRule
{
    public override string Id => "response-error-status-added";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "An error of an operation is documented.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Clients handle any 4xx and 5xx.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Response) && !change.IsSuccessStatus();

    public override FormattableString Describe(SpecChange change) => $"{change.OperationText()} may answer {change.Name()}";
}
