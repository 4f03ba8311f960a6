namespace AppStoreConnect.Spec.Diff;

/// <summary>A value is no longer accepted.</summary>
internal sealed class RequestEnumValueRemovedRule : SpecRule
{
    public override string Id => "request-enum-value-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A value is no longer accepted.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "The service refuses it.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "The value is gone.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.EnumValue) && !change.IsInParameter();

    public override FormattableString Describe(SpecChange change) => $"{change.Owner()} no longer accepts {change.Name()}";
}
