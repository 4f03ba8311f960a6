namespace AppStoreConnect.Spec.Diff;

/// <summary>The placeholders of a path have other names.</summary>
internal sealed class PathPlaceholderRenamedRule : SpecRule
{
    public override string Id => "path-placeholder-renamed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "The placeholders of a path have other names.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Placeholders never reach the wire.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Indexers take their values by position.";

    public override bool Applies(SpecChange change) => change.IsRenamed(SpecNodeKind.Path);

    public override FormattableString Describe(SpecChange change) => $"path {change.OldValue} is now written {change.NewValue}";
}
