namespace AppStoreConnect.Spec.Diff;

/// <summary>A value has another format, and with it another type in C#.</summary>
internal sealed class FormatChangedRule : SpecRule
{
    public override string Id => "format-changed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A value has another format, and with it another type in C#.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "What was written or read in the old format may be refused or unreadable.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its type is another.";

    public override bool Applies(SpecChange change) => change.IsAttribute(SpecAttributes.Format) && ValueFormat.ChangesType(change);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()} has format {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}";
}
