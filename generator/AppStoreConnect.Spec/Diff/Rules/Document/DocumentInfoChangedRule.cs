namespace AppStoreConnect.Spec.Diff;

/// <summary>The title, the OpenAPI version or the platforms of the document changed.</summary>
internal sealed class DocumentInfoChangedRule : SpecRule
{
    public override string Id => "document-info-changed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "The title, the OpenAPI version or the platforms of the document changed.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) =>
        change.IsAttribute(SpecAttributes.Title) || change.IsAttribute(SpecAttributes.OpenApi) || change.IsAt(SpecNodeKind.Platform);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.Place()} says something else of itself: {change.OldValue ?? change.Old?.Name} is now {change.NewValue ?? change.New?.Name}";
}
