namespace AppStoreConnect.Spec.Diff;

/// <summary>The title or the OpenAPI version of the document changed.</summary>
internal sealed class DocumentInfoChangedRule : SpecRule
{
    public override string Id => "document-info-changed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "The title or the OpenAPI version of the document changed.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAttribute(SpecAttributes.Title) || change.IsAttribute(SpecAttributes.OpenApi);

    public override FormattableString Describe(SpecChange change) => $"{change.Attribute} {change.OldValue} is now {change.NewValue}";
}
