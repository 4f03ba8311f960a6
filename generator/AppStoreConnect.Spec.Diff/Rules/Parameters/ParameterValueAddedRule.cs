namespace AppStoreConnect.Spec.Diff;

/// <summary>A parameter accepts one more value.</summary>
internal sealed class ParameterValueAddedRule : SpecRule
{
    public override string Id => "parameter-value-added";

    public override SpecLevel Level => SpecLevel.Addition;

    public override string Meaning => "A parameter accepts one more value.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "A value is new.";

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.EnumValue) && change.IsInParameter();

    public override FormattableString Describe(SpecChange change) => $"{change.Owner()} of {change.OperationText()} accepts {change.Name()}";
}
