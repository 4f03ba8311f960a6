namespace AppStoreConnect.Spec.Diff;

/// <summary>A property can no longer be sent as null.</summary>
internal sealed class RequestPropertyNoLongerNullableRule : SpecRule
{
    public override string Id => "request-property-no-longer-nullable";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A property can no longer be sent as null.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Requests with null are refused.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its member no longer takes null.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.Lost(SpecAttributes.Nullable);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} can no longer be sent as null";
}
