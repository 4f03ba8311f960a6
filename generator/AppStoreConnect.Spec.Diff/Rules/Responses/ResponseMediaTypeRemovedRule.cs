namespace AppStoreConnect.Spec.Diff;

/// <summary>A response no longer comes in a media type.</summary>
internal sealed class ResponseMediaTypeRemovedRule : SpecRule
{
    public override string Id => "response-media-type-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A response no longer comes in a media type.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "The service answers 406, or in a form that the client does not read.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "That form can no longer be asked for.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.MediaType);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.OperationText()} no longer answers {change.Location.Status} in {change.Name()}";
}
