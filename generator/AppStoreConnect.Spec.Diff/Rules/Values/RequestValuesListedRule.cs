namespace AppStoreConnect.Spec.Diff;

/// <summary>What was sent as any value is one of listed ones.</summary>
internal sealed class RequestValuesListedRule : SpecRule
{
    public override string Id => "request-values-listed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "What was sent as any value is one of listed ones.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Other values are refused.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its type becomes an enum.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Enum) && !change.IsInParameter();

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} takes listed values only: {change.Values()}";
}
