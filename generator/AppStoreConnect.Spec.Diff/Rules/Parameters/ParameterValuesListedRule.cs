namespace AppStoreConnect.Spec.Diff;

/// <summary>A parameter that took any value takes listed ones only.</summary>
internal sealed class ParameterValuesListedRule : SpecRule
{
    public override string Id => "parameter-values-listed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A parameter that took any value takes listed ones only.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Other values are refused.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its type becomes an enum.";

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Enum) && change.IsInParameter();

    public override FormattableString Describe(SpecChange change) =>
        $"{change.Place()} of {change.OperationText()} takes listed values only: {change.Values()}";
}
