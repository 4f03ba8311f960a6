namespace AppStoreConnect.Spec.Diff;

/// <summary>The document says in other words how a parameter is written.</summary>
internal sealed class ParameterSerializationRestatedRule : SpecRule
{
    public override string Id => "parameter-serialization-restated";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "The document says in other words how a parameter is written.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => ParameterSerialization.IsChange(change) && !ParameterSerialization.Matters(change);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.ParameterKind()} parameter {change.Place()} of {change.OperationText()} gives {change.Attribute} {change.NewValue ?? "nowhere"}, which was the default";
}
