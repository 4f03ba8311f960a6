namespace AppStoreConnect.Spec.Diff;

/// <summary>The property that tells kinds of objects apart changed, or is not told any more.</summary>
internal sealed class DiscriminatorChangedRule : SpecRule
{
    public override string Id => "discriminator-changed";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "The property that tells kinds of objects apart changed, or is not told any more.";

    public override WireEffect Wire => WireEffect.Differs;

    public override string OnTheWire => "Objects may be told apart in another way.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAttribute(SpecAttributes.Discriminator) && change.OldValue is not null;

    public override FormattableString Describe(SpecChange change) =>
        $"{change.Place()} is told apart by {change.NewValue ?? "nothing"} instead of {change.OldValue ?? "nothing"}";
}
