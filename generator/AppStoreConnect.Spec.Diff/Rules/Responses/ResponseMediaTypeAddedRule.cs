namespace AppStoreConnect.Spec.Diff;

/// <summary>A response comes in one more media type, for those who ask for it.</summary>
internal sealed class ResponseMediaTypeAddedRule : SpecRule
{
    public override string Id => "response-media-type-added";

    public override SpecLevel Level => SpecLevel.Addition;

    public override string Meaning => "A response comes in one more media type, for those who ask for it.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Clients that name what they accept get what they got.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "Another form of response can be asked for.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.MediaType);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.OperationText()} can answer {change.Location.Status} in {change.Name()}";
}
