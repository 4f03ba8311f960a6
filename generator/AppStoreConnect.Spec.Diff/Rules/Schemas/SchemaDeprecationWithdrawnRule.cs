namespace AppStoreConnect.Spec.Diff;

/// <summary>A schema is no longer deprecated.</summary>
internal sealed class SchemaDeprecationWithdrawnRule : SpecRule
{
    public override string Id => "schema-deprecation-withdrawn";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A schema is no longer deprecated.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Relaxes;

    public override string InSource => "Its type is no longer [Obsolete].";

    public override bool Applies(SpecChange change) => change.Lost(SpecAttributes.Deprecated) && change.IsAt(SpecNodeKind.Component);

    public override FormattableString Describe(SpecChange change) => $"schema {change.Name()} no longer deprecated";
}
