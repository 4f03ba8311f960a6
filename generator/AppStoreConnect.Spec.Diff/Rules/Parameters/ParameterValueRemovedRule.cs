namespace AppStoreConnect.Spec.Diff;

/// <summary>A parameter no longer accepts a value.</summary>
internal sealed class ParameterValueRemovedRule : SpecRule
{
    public override string Id => "parameter-value-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A parameter no longer accepts a value.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "The service answers 400 (PARAMETER_ERROR.INVALID) when it is sent.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "The value is gone.";

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.EnumValue) && change.IsInParameter();

    public override FormattableString Describe(SpecChange change) =>
        $"{change.Owner()} of {change.OperationText()} no longer accepts {change.Name()}";
}
