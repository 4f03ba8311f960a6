namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation is listed under other tags.</summary>
internal sealed class OperationTagsChangedRule : SpecRule
{
    public override string Id => "operation-tags-changed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "An operation is listed under other tags.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAttribute(SpecAttributes.Tags);

    public override FormattableString Describe(SpecChange change) =>
        $"tags of {change.Place()} changed from {change.OldList()} to {change.NewList()}";
}
