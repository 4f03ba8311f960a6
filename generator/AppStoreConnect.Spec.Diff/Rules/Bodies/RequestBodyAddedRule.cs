namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation takes a body, which may be left out.</summary>
internal sealed class RequestBodyAddedRule : SpecRule
{
    public override string Id => "request-body-added";

    public override SpecLevel Level => SpecLevel.Addition;

    public override string Meaning => "An operation takes a body, which may be left out.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "An overload or optional argument is new.";

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Body) && !change.NodeHas(SpecAttributes.Required);

    public override FormattableString Describe(SpecChange change) => $"{change.OperationText()} takes a body";
}
