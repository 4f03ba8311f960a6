namespace AppStoreConnect.Spec.Diff;

/// <summary>Replies no longer hold a value.</summary>
internal sealed class ResponseEnumValueRemovedRule : SpecRule
{
    public override string Id => "response-enum-value-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "Replies no longer hold a value.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "The value is gone.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.EnumValue) && !change.IsInParameter();

    public override FormattableString Describe(SpecChange change) => $"{change.Owner()} no longer answers {change.Name()}";
}
