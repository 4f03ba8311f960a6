namespace AppStoreConnect.Spec.Diff;

/// <summary>A path without operations is no longer listed.</summary>
internal sealed class PathWithoutOperationsRemovedRule : SpecRule
{
    public override string Id => "path-without-operations-removed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A path without operations is no longer listed.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.Path);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()}, which had no operations, is no longer listed";
}
