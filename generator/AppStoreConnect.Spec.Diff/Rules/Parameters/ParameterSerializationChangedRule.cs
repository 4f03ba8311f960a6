namespace AppStoreConnect.Spec.Diff;

/// <summary>A parameter is written in another way (style, explode).</summary>
internal sealed class ParameterSerializationChangedRule : SpecRule
{
    public override string Id => "parameter-serialization-changed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A parameter is written in another way (style, explode).";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Values written the old way are refused, or read as others.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "The package writes them the new way.";

    public override bool Applies(SpecChange change) => ParameterSerialization.IsChange(change) && ParameterSerialization.Matters(change);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.ParameterKind()} parameter {change.Place()} of {change.OperationText()} is written with {change.Attribute} {change.NewValue ?? "default"} instead of {change.OldValue ?? "default"}";
}
