namespace AppStoreConnect.Spec.Diff;

/// <summary>What is sent has another type.</summary>
internal sealed class RequestTypeChangedRule : SpecRule
{
    public override string Id => "request-type-changed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "What is sent has another type.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Requests of the old type are refused.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its type is another.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.Kind == SpecChangeKind.Replaced && change.Inner is null && !change.RefersToOther();

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()} takes {change.NewValue} instead of {change.OldValue}";
}
