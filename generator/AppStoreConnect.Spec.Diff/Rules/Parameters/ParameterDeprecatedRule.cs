namespace AppStoreConnect.Spec.Diff;

/// <summary>A parameter is now deprecated.</summary>
internal sealed class ParameterDeprecatedRule : SpecRule
{
    public override string Id => "parameter-deprecated";

    public override SpecLevel Level => SpecLevel.Deprecation;

    public override string Meaning => "A parameter is now deprecated.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Obsoletes;

    public override string InSource => "Its property is [Obsolete] (CS0618).";

    public override bool Applies(SpecChange change) =>
        (change.Gained(SpecAttributes.Deprecated) || change.Gained(SchemaFacts.ParameterSchemaDeprecated)) && change.IsAt(SpecNodeKind.Parameter);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.ParameterKind()} parameter {change.Place()} of {change.OperationText()} deprecated";
}
