namespace AppStoreConnect.Spec.Diff;

/// <summary>A parameter that took listed values takes any.</summary>
internal sealed class ParameterValuesOpenedRule : SpecRule
{
    public override string Id => "parameter-values-opened";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A parameter that took listed values takes any.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its type is no longer an enum.";

    public override bool Applies(SpecChange change) => change.Lost(SpecAttributes.Enum) && change.IsInParameter();

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} of {change.OperationText()} takes any value";
}
