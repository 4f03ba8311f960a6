namespace AppStoreConnect.Spec.Diff;

/// <summary>A schema is gone that had a type of its own in C#.</summary>
internal sealed class SchemaRemovedRule : SpecRule
{
    public override string Id => "schema-removed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "A schema is gone that had a type of its own in C#.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "What used it is listed by itself.";

    public override SourceEffect Source => SourceEffect.Removes;

    public override string InSource => "Its type is gone.";

    public override bool Applies(SpecChange change) => change.IsRemoved(SpecNodeKind.Component) && !SchemaRoles.IsPlumbing(change.Old!);

    public override FormattableString Describe(SpecChange change) => $"schema {change.Name()} removed {change.Notice()}";
}
