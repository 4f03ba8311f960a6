namespace AppStoreConnect.Spec.Diff;

/// <summary>A property is now deprecated.</summary>
internal sealed class PropertyDeprecatedRule : SpecRule
{
    public override string Id => "property-deprecated";

    public override SpecLevel Level => SpecLevel.Deprecation;

    public override string Meaning => "A property is now deprecated.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Obsoletes;

    public override string InSource => "Its member is [Obsolete] (CS0618).";

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Deprecated) && change.IsPartOfSchema();

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} deprecated";
}
