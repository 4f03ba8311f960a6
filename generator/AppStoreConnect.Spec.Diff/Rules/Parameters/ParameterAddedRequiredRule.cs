namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation takes one more parameter, which must be given.</summary>
internal sealed class ParameterAddedRequiredRule : SpecRule
{
    public override string Id => "parameter-added-required";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "An operation takes one more parameter, which must be given.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Calls without it are refused.";

    public override SourceEffect Source => SourceEffect.Requires;

    public override string InSource => "The parameter must be given.";

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Parameter) && change.NodeHas(SpecAttributes.Required);

    public override FormattableString Describe(SpecChange change) =>
        $"required {change.ParameterKind()} parameter {change.Place()} added to {change.OperationText()}";
}
