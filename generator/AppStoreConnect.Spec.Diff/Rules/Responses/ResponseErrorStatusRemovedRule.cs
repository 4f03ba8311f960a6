namespace AppStoreConnect.Spec.Diff;

/// <summary>An error of an operation is no longer documented.</summary>
internal sealed class ResponseErrorStatusRemovedRule : SpecRule
{
    public override string Id => "response-error-status-removed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "An error of an operation is no longer documented.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.Response) && !change.IsSuccessStatus();

    public override FormattableString Describe(SpecChange change) => $"{change.OperationText()} no longer lists {change.Name()}";
}
