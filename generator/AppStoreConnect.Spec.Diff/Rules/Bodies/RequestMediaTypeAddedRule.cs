namespace AppStoreConnect.Spec.Diff;

/// <summary>A body may be sent in one more media type.</summary>
internal sealed class RequestMediaTypeAddedRule : SpecRule
{
    public override string Id => "request-media-type-added";

    public override SpecLevel Level => SpecLevel.Addition;

    public override string Meaning => "A body may be sent in one more media type.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "Another form of body can be sent.";

    public override SpecDirection Direction => SpecDirection.Request;

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.MediaType);

    public override FormattableString Describe(SpecChange change) => $"{change.OperationText()} takes a body of {change.Name()}";
}
