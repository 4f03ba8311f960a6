namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation is gone.</summary>
internal sealed class OperationRemovedRule : SpecRule
{
    public override string Id => "operation-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "An operation is gone.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "The service answers 404 or 405.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "Its method is gone.";

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.Operation);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} removed {change.Notice()}";
}
