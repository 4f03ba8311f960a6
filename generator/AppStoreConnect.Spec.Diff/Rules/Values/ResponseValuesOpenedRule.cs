namespace AppStoreConnect.Spec.Diff;

/// <summary>What was read as one of listed values may be any.</summary>
internal sealed class ResponseValuesOpenedRule : SpecRule
{
    public override string Id => "response-values-opened";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "What was read as one of listed values may be any.";

    public override WireEffect Wire => WireEffect.NewData;

    public override string OnTheWire => "Any value may arrive.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its type is no longer an enum.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.Lost(SpecAttributes.Enum) && !change.IsInParameter();

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} may answer any value";
}
