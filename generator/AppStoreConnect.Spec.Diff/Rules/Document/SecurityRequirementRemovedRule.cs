namespace AppStoreConnect.Spec.Diff;

/// <summary>A security scheme is no longer required.</summary>
internal sealed class SecurityRequirementRemovedRule : SpecRule
{
    public override string Id => "security-requirement-removed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A security scheme is no longer required.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.Security);

    public override FormattableString Describe(SpecChange change) => $"security scheme {change.Name()} is no longer required";
}
