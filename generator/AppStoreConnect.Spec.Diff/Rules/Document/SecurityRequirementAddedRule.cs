namespace AppStoreConnect.Spec.Diff;

/// <summary>Every operation requires one more security scheme.</summary>
internal sealed class SecurityRequirementAddedRule : SpecRule
{
    public override string Id => "security-requirement-added";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "Every operation requires one more security scheme.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "Calls without it are refused.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Security);

    public override FormattableString Describe(SpecChange change) => $"security scheme {change.Name()} is now required";
}
