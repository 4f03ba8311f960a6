namespace AppStoreConnect.Spec.Diff;

/// <summary>A string is described by another format, and stays a string in C#.</summary>
internal sealed class FormatHintChangedRule : SpecRule
{
    public override string Id => "format-hint-changed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A string is described by another format, and stays a string in C#.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) => change.IsAttribute(SpecAttributes.Format) && !ValueFormat.ChangesType(change);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()} has format {change.NewValue ?? "none"} instead of {change.OldValue ?? "none"}";
}
