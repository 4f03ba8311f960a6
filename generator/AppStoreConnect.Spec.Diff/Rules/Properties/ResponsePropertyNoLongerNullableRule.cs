namespace AppStoreConnect.Spec.Diff;

/// <summary>A property of replies is no longer null.</summary>
internal sealed class ResponsePropertyNoLongerNullableRule : SpecRule
{
    public override string Id => "response-property-no-longer-nullable";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A property of replies is no longer null.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.Lost(SpecAttributes.Nullable);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} is no longer null in replies";
}
