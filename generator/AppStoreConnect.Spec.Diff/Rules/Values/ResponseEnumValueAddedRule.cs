namespace AppStoreConnect.Spec.Diff;

/// <summary>Replies may hold a value that was not there before.</summary>
internal sealed class ResponseEnumValueAddedRule : SpecRule
{
    public override string Id => "response-enum-value-added";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "Replies may hold a value that was not there before.";

    public override WireEffect Wire => WireEffect.NewData;

    public override string OnTheWire => "A client with closed enums cannot read it; this one keeps it.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "A value is new.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.EnumValue) && !change.IsInParameter();

    public override FormattableString Describe(SpecChange change) => $"{change.Owner()} may answer {change.Name()}";
}
