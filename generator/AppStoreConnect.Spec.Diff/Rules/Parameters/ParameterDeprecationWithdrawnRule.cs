namespace AppStoreConnect.Spec.Diff;

/// <summary>A parameter is no longer deprecated.</summary>
internal sealed class ParameterDeprecationWithdrawnRule : SpecRule
{
    public override string Id => "parameter-deprecation-withdrawn";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A parameter is no longer deprecated.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Relaxes;

    public override string InSource => "Its property is no longer [Obsolete].";

    public override bool Applies(SpecChange change) =>
        (change.Lost(SpecAttributes.Deprecated) || change.Lost(SchemaFacts.ParameterSchemaDeprecated)) && change.IsAt(SpecNodeKind.Parameter);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.ParameterKind()} parameter {change.Place()} of {change.OperationText()} no longer deprecated";
}
