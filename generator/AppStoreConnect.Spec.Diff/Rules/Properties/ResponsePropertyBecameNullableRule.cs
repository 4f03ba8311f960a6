namespace AppStoreConnect.Spec.Diff;

/// <summary>A property of replies may be null.</summary>
internal sealed class ResponsePropertyBecameNullableRule : SpecRule
{
    public override string Id => "response-property-became-nullable";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "A property of replies may be null.";

    public override WireEffect Wire => WireEffect.NewData;

    public override string OnTheWire => "It may be null.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Members read from replies are nullable already.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Nullable);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} may be null in replies";
}
