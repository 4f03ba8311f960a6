namespace AppStoreConnect.Spec.Diff;

/// <summary>A schema that was a component of its own is now written in place.</summary>
internal sealed class SchemaInlinedRule : SpecRule
{
    public override string Id => "schema-inlined";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "A schema that was a component of its own is now written in place.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "The type of the member may no longer have the component's name.";

    public override bool Applies(SpecChange change) =>
        change.IsRewritten() && !change.ListsAlternatives() && change.Old!.Has(SpecAttributes.Reference) && !change.New!.Has(SpecAttributes.Reference);

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()} is now written in place instead of as {change.OldValue}";
}
