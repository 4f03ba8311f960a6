namespace AppStoreConnect.Spec.Diff;

/// <summary>Something changed for which there is no rule of its own.</summary>
internal sealed class UnclassifiedChangeRule : SpecRule
{
    public override string Id => "unclassified-change";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "Something changed for which there is no rule of its own.";

    public override WireEffect Wire => WireEffect.Differs;

    public override string OnTheWire => "Look at it.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Look at it.";

    public override bool Applies(SpecChange change) => false;

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} changed in {change.Attribute ?? change.Kind.ToString()}";
}
