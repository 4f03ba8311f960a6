namespace AppStoreConnect.Spec.Diff;

/// <summary>A schema of an envelope or linkage is new.</summary>
internal sealed class EnvelopeAddedRule : SpecRule
{
    public override string Id => "envelope-added";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A schema of an envelope or linkage is new.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Envelopes are generic types of the package.";

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Component) && SchemaRoles.IsPlumbing(change.New!);

    public override FormattableString Describe(SpecChange change) => $"envelope {change.Name()} added";
}
