namespace AppStoreConnect.Spec.Diff;

/// <summary>A kind of object can no longer be sent.</summary>
internal sealed class RequestAlternativeRemovedRule : SpecRule
{
    public override string Id => "request-alternative-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A kind of object can no longer be sent.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "The service refuses it.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "It can no longer be assigned.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.Kind == SpecChangeKind.Removed && change.IsAlternative();

    public override FormattableString Describe(SpecChange change) => $"{change.Owner()} can no longer hold {change.Name()}";
}
