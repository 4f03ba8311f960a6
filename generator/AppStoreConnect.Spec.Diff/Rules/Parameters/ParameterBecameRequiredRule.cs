namespace AppStoreConnect.Spec.Diff;

/// <summary>A parameter that could be left out must be given.</summary>
internal sealed class ParameterBecameRequiredRule : SpecRule
{
    public override string Id => "parameter-became-required";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A parameter that could be left out must be given.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Calls without it are refused.";

    public override SourceEffect Source => SourceEffect.Requires;

    public override string InSource => "The parameter must be given.";

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Parameter);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.ParameterKind()} parameter {change.Place()} of {change.OperationText()} is now required";
}
