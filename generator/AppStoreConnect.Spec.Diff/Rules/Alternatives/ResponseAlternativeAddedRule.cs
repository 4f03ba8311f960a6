namespace AppStoreConnect.Spec.Diff;

/// <summary>Replies may hold one more kind of object.</summary>
internal sealed class ResponseAlternativeAddedRule : SpecRule
{
    public override string Id => "response-alternative-added";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "Replies may hold one more kind of object.";

    public override WireEffect Wire => WireEffect.NewData;

    public override string OnTheWire => "A strict reader throws; this client reads it as a plain resource.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "It can be read as its own type.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.Kind == SpecChangeKind.Added && change.IsAlternative();

    public override FormattableString Describe(SpecChange change) => $"{change.Owner()} may answer {change.Name()}";
}
