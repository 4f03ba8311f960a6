namespace AppStoreConnect.Spec.Diff;

/// <summary>A property can no longer be sent.</summary>
internal sealed class RequestPropertyRemovedRule : SpecRule
{
    public override string Id => "request-property-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A property can no longer be sent.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "The service refuses or ignores it.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "Its member is gone.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.Property);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} can no longer be sent {change.Notice()}";
}
