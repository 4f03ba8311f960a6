namespace AppStoreConnect.Spec.Diff;

/// <summary>One more kind of object can be sent.</summary>
internal sealed class RequestAlternativeAddedRule : SpecRule
{
    public override string Id => "request-alternative-added";

    public override SpecLevel Level => SpecLevel.Addition;

    public override string Meaning => "One more kind of object can be sent.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "Another type can be assigned.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.Kind == SpecChangeKind.Added && change.IsAlternative();

    public override FormattableString Describe(SpecChange change) => $"{change.Owner()} may hold {change.Name()}";
}
