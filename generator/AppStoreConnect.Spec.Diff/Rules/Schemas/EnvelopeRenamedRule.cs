namespace AppStoreConnect.Spec.Diff;

/// <summary>A schema of an envelope or linkage has another name and the same structure.</summary>
internal sealed class EnvelopeRenamedRule : SpecRule
{
    public override string Id => "envelope-renamed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A schema of an envelope or linkage has another name and the same structure.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Names of schemas never reach the wire.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Envelopes are generic types of the package.";

    public override bool Applies(SpecChange change) => change.IsRenamed(SpecNodeKind.Component) && SchemaRoles.IsPlumbing(change.New!);

    public override FormattableString Describe(SpecChange change) => $"envelope {change.OldValue} is now called {change.NewValue}";
}
