namespace AppStoreConnect.Spec.Diff;

/// <summary>A part of which a schema is composed (allOf) came or went.</summary>
internal sealed class CompositionChangedRule : SpecRule
{
    public override string Id => "composition-changed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A part of which a schema is composed (allOf) came or went.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "What is sent or read has other members.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its members are others.";

    public override bool Applies(SpecChange change) => change.CameOrWent(SpecNodeKind.AllOf);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.Owner()} is composed with {change.New?.Name ?? "nothing"} instead of {change.Old?.Name ?? "nothing"}";
}
