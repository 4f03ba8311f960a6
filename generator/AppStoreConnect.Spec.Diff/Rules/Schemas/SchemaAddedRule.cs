namespace AppStoreConnect.Spec.Diff;

/// <summary>A schema is new that has a type of its own in C#.</summary>
internal sealed class SchemaAddedRule : SpecRule
{
    public override string Id => "schema-added";

    public override SpecLevel Level => SpecLevel.Addition;

    public override string Meaning => "A schema is new that has a type of its own in C#.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "A type is new.";

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Component) && !SchemaRoles.IsPlumbing(change.New!);

    public override FormattableString Describe(SpecChange change) => $"schema {change.Name()} added";
}
