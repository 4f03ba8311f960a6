namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation has another operationId.</summary>
internal sealed class OperationIdChangedRule : SpecRule
{
    public override string Id => "operation-id-changed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "An operation has another operationId.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Methods are named by path and verb, not by operationId.";

    public override bool Applies(SpecChange change) => change.IsAttribute(SpecAttributes.OperationId);

    public override FormattableString Describe(SpecChange change) =>
        $"operationId of {change.Place()} changed from {change.OldValue} to {change.NewValue}";
}
