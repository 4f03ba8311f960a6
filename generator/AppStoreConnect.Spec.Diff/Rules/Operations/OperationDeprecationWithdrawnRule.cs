namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation is no longer deprecated.</summary>
internal sealed class OperationDeprecationWithdrawnRule : SpecRule
{
    public override string Id => "operation-deprecation-withdrawn";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "An operation is no longer deprecated.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Relaxes;

    public override string InSource => "Its method is no longer [Obsolete].";

    public override bool Applies(SpecChange change) => change.Lost(SpecAttributes.Deprecated) && change.IsAt(SpecNodeKind.Operation);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} no longer deprecated";
}
