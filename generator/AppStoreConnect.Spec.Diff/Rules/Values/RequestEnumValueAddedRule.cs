namespace AppStoreConnect.Spec.Diff;

/// <summary>A value is accepted that was not.</summary>
internal sealed class RequestEnumValueAddedRule : SpecRule
{
    public override string Id => "request-enum-value-added";

    public override SpecLevel Level => SpecLevel.Addition;

    public override string Meaning => "A value is accepted that was not.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "A value is new.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.EnumValue) && !change.IsInParameter();

    public override FormattableString Describe(SpecChange change) => $"{change.Owner()} accepts {change.Name()}";
}
