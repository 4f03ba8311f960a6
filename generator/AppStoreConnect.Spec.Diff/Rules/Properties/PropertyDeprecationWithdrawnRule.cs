namespace AppStoreConnect.Spec.Diff;

/// <summary>A property is no longer deprecated.</summary>
internal sealed class PropertyDeprecationWithdrawnRule : SpecRule
{
    public override string Id => "property-deprecation-withdrawn";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A property is no longer deprecated.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Relaxes;

    public override string InSource => "Its member is no longer [Obsolete].";

    public override bool Applies(SpecChange change) => change.Lost(SpecAttributes.Deprecated) && change.IsPartOfSchema();

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} no longer deprecated";
}
