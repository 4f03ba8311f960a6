namespace AppStoreConnect.Spec.Diff;

/// <summary>A path is listed that has no operations.</summary>
internal sealed class PathWithoutOperationsAddedRule : SpecRule
{
    public override string Id => "path-without-operations-added";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A path is listed that has no operations.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Path);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} listed without operations";
}
