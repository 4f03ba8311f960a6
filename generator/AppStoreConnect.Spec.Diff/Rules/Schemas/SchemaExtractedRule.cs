namespace AppStoreConnect.Spec.Diff;

/// <summary>A schema that was written in place is now a component of its own.</summary>
internal sealed class SchemaExtractedRule : SpecRule
{
    public override string Id => "schema-extracted";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A schema that was written in place is now a component of its own.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "The type of the member may take the component's name.";

    public override bool Applies(SpecChange change) =>
        change.IsRewritten() && !change.ListsAlternatives() && !change.Old!.Has(SpecAttributes.Reference) && change.New!.Has(SpecAttributes.Reference);

    public override FormattableString Describe(SpecChange change) => $"{change.PlaceAndOperation()} is now written as {change.NewValue}";
}
