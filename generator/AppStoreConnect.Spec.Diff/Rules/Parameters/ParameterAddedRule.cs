namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation takes one more parameter, which may be left out.</summary>
internal sealed class ParameterAddedRule : SpecRule
{
    public override string Id => "parameter-added";

    public override SpecLevel Level => SpecLevel.Addition;

    public override string Meaning => "An operation takes one more parameter, which may be left out.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "A property of the query parameters is new.";

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Parameter) && !change.NodeHas(SpecAttributes.Required);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.ParameterKind()} parameter {change.Place()} added to {change.OperationText()}";
}
