namespace AppStoreConnect.Spec.Diff;

/// <summary>A property became read-only or write-only, or no longer is.</summary>
internal sealed class PropertyAccessChangedRule : SpecRule
{
    public override string Id => "property-access-changed";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "A property became read-only or write-only, or no longer is.";

    public override WireEffect Wire => WireEffect.Differs;

    public override string OnTheWire => "What is sent may be ignored, and what was read may be absent.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAttribute(SpecAttributes.ReadOnly) || change.IsAttribute(SpecAttributes.WriteOnly);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} {change.NowOrNoLonger()} {change.Attribute}";
}
