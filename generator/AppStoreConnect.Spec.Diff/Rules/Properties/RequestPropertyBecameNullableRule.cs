namespace AppStoreConnect.Spec.Diff;

/// <summary>A property may be sent as null.</summary>
internal sealed class RequestPropertyBecameNullableRule : SpecRule
{
    public override string Id => "request-property-became-nullable";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A property may be sent as null.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Relaxes;

    public override string InSource => "Its member takes null.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Nullable);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} may be sent as null";
}
