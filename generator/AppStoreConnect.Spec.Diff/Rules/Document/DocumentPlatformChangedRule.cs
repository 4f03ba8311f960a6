namespace AppStoreConnect.Spec.Diff;

/// <summary>The platforms that the document is for changed.</summary>
internal sealed class DocumentPlatformChangedRule : SpecRule
{
    public override string Id => "document-platform-changed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "The platforms that the document is for changed.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAt(SpecNodeKind.Platform);

    public override FormattableString Describe(SpecChange change) =>
        $"platforms {change.Old?.Description() ?? "none"} are now {change.New?.Description() ?? "none"}";
}
