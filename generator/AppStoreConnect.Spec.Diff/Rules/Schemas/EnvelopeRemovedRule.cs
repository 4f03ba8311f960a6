namespace AppStoreConnect.Spec.Diff;

/// <summary>A schema of an envelope or linkage is gone.</summary>
internal sealed class EnvelopeRemovedRule : SpecRule
{
    public override string Id => "envelope-removed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A schema of an envelope or linkage is gone.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Envelopes are generic types of the package.";

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.Component) && SchemaRoles.IsPlumbing(change.Old!);

    public override FormattableString Describe(SpecChange change) => $"envelope {change.Name()} removed";
}
