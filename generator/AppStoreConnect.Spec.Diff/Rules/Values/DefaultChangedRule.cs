namespace AppStoreConnect.Spec.Diff;

/// <summary>What is taken where nothing is given changed.</summary>
internal sealed class DefaultChangedRule : SpecRule
{
    public override string Id => "default-changed";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "What is taken where nothing is given changed.";

    public override WireEffect Wire => WireEffect.Differs;

    public override string OnTheWire => "Calls that leave it out mean something else.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAttribute(SpecAttributes.Default);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()} defaults to {change.NewValue ?? "nothing"} instead of {change.OldValue ?? "nothing"}";
}
