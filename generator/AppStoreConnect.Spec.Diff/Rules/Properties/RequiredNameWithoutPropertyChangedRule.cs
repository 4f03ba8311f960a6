namespace AppStoreConnect.Spec.Diff;

/// <summary>A name is listed as required, or no longer, for which there is no property.</summary>
internal sealed class RequiredNameWithoutPropertyChangedRule : SpecRule
{
    public override string Id => "required-name-without-property-changed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A name is listed as required, or no longer, for which there is no property.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAt(SpecNodeKind.RequiredName);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.Owner()} {change.ListsOrNot()} {change.Name()} as required, which it does not describe";
}
