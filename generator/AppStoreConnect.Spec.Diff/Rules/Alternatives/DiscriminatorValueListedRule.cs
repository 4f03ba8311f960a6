namespace AppStoreConnect.Spec.Diff;

/// <summary>The document says which type a discriminator's value stands for, or no longer does.</summary>
internal sealed class DiscriminatorValueListedRule : SpecRule
{
    public override string Id => "discriminator-value-listed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "The document says which type a discriminator's value stands for, or no longer does.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAt(SpecNodeKind.Mapping) && change.Kind != SpecChangeKind.Changed;

    public override FormattableString Describe(SpecChange change) => $"{change.Owner()} {change.ListsOrNot()} the type of {change.Name()}";
}
