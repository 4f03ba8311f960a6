namespace AppStoreConnect.Spec.Diff;

/// <summary>What was one type is written as one of several, or the other way round.</summary>
internal sealed class AlternativesListedRule : SpecRule
{
    public override string Id => "alternatives-listed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "What was one type is written as one of several, or the other way round.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "What else it may be is listed by itself.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) =>
        change.IsRewritten() && change.Old!.Has(SpecAttributes.Reference) != change.New!.Has(SpecAttributes.Reference) && change.ListsAlternatives();

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()} is now written as {change.NewValue} instead of {change.OldValue}";
}
