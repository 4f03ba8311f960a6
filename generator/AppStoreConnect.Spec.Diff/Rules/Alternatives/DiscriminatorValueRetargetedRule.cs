namespace AppStoreConnect.Spec.Diff;

/// <summary>A discriminator's value stands for another type.</summary>
internal sealed class DiscriminatorValueRetargetedRule : SpecRule
{
    public override string Id => "discriminator-value-retargeted";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "A discriminator's value stands for another type.";

    public override WireEffect Wire => WireEffect.NewData;

    public override string OnTheWire => "Objects of that kind have other members.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Objects of that kind are read as another type.";

    public override bool Applies(SpecChange change) => change.IsAt(SpecNodeKind.Mapping) && change.Kind == SpecChangeKind.Changed;

    public override FormattableString Describe(SpecChange change) =>
        $"{change.Owner()} reads {change.Name()} as {change.NewValue} instead of {change.OldValue}";
}
