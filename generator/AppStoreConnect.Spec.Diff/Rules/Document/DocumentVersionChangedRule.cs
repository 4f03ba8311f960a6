namespace AppStoreConnect.Spec.Diff;

/// <summary>The version that the document gives itself changed.</summary>
internal sealed class DocumentVersionChangedRule : SpecRule
{
    public override string Id => "document-version-changed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "The version that the document gives itself changed.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAttribute(SpecAttributes.Version);

    public override FormattableString Describe(SpecChange change) => $"version {change.OldValue} is now {change.NewValue}";
}
