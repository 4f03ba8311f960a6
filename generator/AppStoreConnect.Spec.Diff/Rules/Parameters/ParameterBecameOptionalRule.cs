namespace AppStoreConnect.Spec.Diff;

/// <summary>A parameter that had to be given may be left out.</summary>
internal sealed class ParameterBecameOptionalRule : SpecRule
{
    public override string Id => "parameter-became-optional";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A parameter that had to be given may be left out.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Relaxes;

    public override string InSource => "The parameter may be left out.";

    public override bool Applies(SpecChange change) => change.Lost(SpecAttributes.Required) && change.IsAt(SpecNodeKind.Parameter);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.ParameterKind()} parameter {change.Place()} of {change.OperationText()} is no longer required";
}
