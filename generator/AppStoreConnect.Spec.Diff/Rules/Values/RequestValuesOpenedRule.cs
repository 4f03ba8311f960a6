namespace AppStoreConnect.Spec.Diff;

/// <summary>What was sent as one of listed values takes any.</summary>
internal sealed class RequestValuesOpenedRule : SpecRule
{
    public override string Id => "request-values-opened";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "What was sent as one of listed values takes any.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its type is no longer an enum.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.Lost(SpecAttributes.Enum) && !change.IsInParameter();

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} takes any value";
}
