namespace AppStoreConnect.Spec.Diff;

/// <summary>The addresses of the service changed.</summary>
internal sealed class ServersChangedRule : SpecRule
{
    public override string Id => "servers-changed";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "The addresses of the service changed.";

    public override WireEffect Wire => WireEffect.Differs;

    public override string OnTheWire => "Calls to an address that is gone may fail.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "The client's base address follows with the package.";

    public override bool Applies(SpecChange change) => change.IsAttribute(SpecAttributes.Servers);

    public override FormattableString Describe(SpecChange change) => $"servers {change.OldValue} are now {change.NewValue}";
}
