namespace AppStoreConnect.Spec.Diff;

/// <summary>A way to authenticate was added, removed or described anew.</summary>
internal sealed class SecuritySchemeChangedRule : SpecRule
{
    public override string Id => "security-scheme-changed";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "A way to authenticate was added, removed or described anew.";

    public override WireEffect Wire => WireEffect.Differs;

    public override string OnTheWire => "Calls may be refused if they authenticate as before.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAt(SpecNodeKind.SecurityScheme);

    public override FormattableString Describe(SpecChange change) => $"security scheme {change.Name()} changed";
}
