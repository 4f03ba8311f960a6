namespace AppStoreConnect.Spec.Diff;

/// <summary>The document says which property tells kinds of objects apart.</summary>
internal sealed class DiscriminatorAddedRule : SpecRule
{
    public override string Id => "discriminator-added";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "The document says which property tells kinds of objects apart.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Discriminator);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} is told apart by {change.NewValue}";
}
