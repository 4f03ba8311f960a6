namespace AppStoreConnect.Spec.Diff;

/// <summary>A schema that has a type of its own in C# has another name and the same structure.</summary>
internal sealed class SchemaRenamedRule : SpecRule
{
    public override string Id => "schema-renamed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A schema that has a type of its own in C# has another name and the same structure.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Names of schemas never reach the wire.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "Its type has another name.";

    public override bool Applies(SpecChange change) => change.IsRenamed(SpecNodeKind.Component) && !SchemaRoles.IsPlumbing(change.New!);

    public override FormattableString Describe(SpecChange change) => $"schema {change.OldValue} is now called {change.NewValue}";
}
