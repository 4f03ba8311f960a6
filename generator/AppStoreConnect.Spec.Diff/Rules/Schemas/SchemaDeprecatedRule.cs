namespace AppStoreConnect.Spec.Diff;

/// <summary>A schema is now deprecated.</summary>
internal sealed class SchemaDeprecatedRule : SpecRule
{
    public override string Id => "schema-deprecated";

    public override SpecLevel Level => SpecLevel.Deprecation;

    public override string Meaning => "A schema is now deprecated.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Obsoletes;

    public override string InSource => "Its type, if it has one, is [Obsolete] (CS0618).";

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Deprecated) && change.IsAt(SpecNodeKind.Component);

    public override FormattableString Describe(SpecChange change) => $"schema {change.Name()} deprecated";
}
