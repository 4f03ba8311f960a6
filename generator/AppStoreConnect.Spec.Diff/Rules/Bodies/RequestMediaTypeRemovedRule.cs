namespace AppStoreConnect.Spec.Diff;

/// <summary>A body can no longer be sent in a media type.</summary>
internal sealed class RequestMediaTypeRemovedRule : SpecRule
{
    public override string Id => "request-media-type-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A body can no longer be sent in a media type.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "The service answers 415.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "The body takes another form.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.MediaType);

    public override FormattableString Describe(SpecChange change) => $"{change.OperationText()} no longer takes a body of {change.Name()}";
}
