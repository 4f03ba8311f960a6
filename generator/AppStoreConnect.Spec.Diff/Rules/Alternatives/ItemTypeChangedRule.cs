namespace AppStoreConnect.Spec.Diff;

/// <summary>The items of an array are described, or no longer.</summary>
internal sealed class ItemTypeChangedRule : SpecRule
{
    public override string Id => "item-type-changed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "The items of an array are described, or no longer.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its type is another.";

    public override bool Applies(SpecChange change) => change.CameOrWent(SpecNodeKind.Items);

    public override FormattableString Describe(SpecChange change) => $"items of {change.Owner()} changed";
}
