namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation no longer takes a parameter.</summary>
internal sealed class ParameterRemovedRule : SpecRule
{
    public override string Id => "parameter-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "An operation no longer takes a parameter.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "The service answers 400 (PARAMETER_ERROR.ILLEGAL) when it is sent.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "Its property is gone.";

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.Parameter);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.ParameterKind()} parameter {change.Place()} removed from {change.OperationText()} {change.Notice()}";
}
