namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation is now deprecated.</summary>
internal sealed class OperationDeprecatedRule : SpecRule
{
    public override string Id => "operation-deprecated";

    public override SpecLevel Level => SpecLevel.Deprecation;

    public override string Meaning => "An operation is now deprecated.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Obsoletes;

    public override string InSource => "Its method is [Obsolete] (CS0618).";

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Deprecated) && change.IsAt(SpecNodeKind.Operation);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} deprecated";
}
