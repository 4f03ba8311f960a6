using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes a resource, with its attributes and relationships as its own members.</summary>
internal static class ResourceWriter
{
    public static void Write(SourceWriter writer, ResourceModel resource)
    {
        string name = resource.ClassName;
        writer.Line($"/// <summary>A resource of the JSON:API type <c>{Literal.Comment(resource.Type)}</c>.{Apple.Schema(writer, resource.SchemaName)}</summary>");
        Header.Attributes(writer, resource.Deprecated, resource.Successor);
        writer.Line($"public sealed partial class {name} : Resource, IModel");
        writer.Open();
        MemberWriter.Table(writer, WireNames(resource), resource.Type);
        Members(writer, resource);
        writer.Space();
        writer.Line($"static string? IModel.TypeName => {Literal.Text(resource.Type)};");
        if (!resource.Included.IsEmpty)
        {
            writer.Space();
            writer.Line($"static {Global.IncludedTypes}? IModel.IncludedTypes => AlongWith.Types;");
        }

        MemberWriter.Factory(writer, name, "new()", hides: true);
        if (resource.Attributes.Count + resource.Relationships.Count > 0)
        {
            MemberWriter.Read(writer, () => Cases(writer, resource));
            MemberWriter.Write(writer, resource.Attributes, _ => "");
        }

        WriteRelationships(writer, resource);
        if (!resource.Included.IsEmpty)
        {
            MemberWriter.IncludedTypes(writer, resource.Included);
        }

        foreach (string sibling in resource.Siblings)
        {
            writer.Space();
            writer.Line($"/// <summary>Converts to a linkage to <see cref=\"{sibling}\"/>, which has the same JSON:API type.</summary>");
            writer.Line($"public static implicit operator Linkage<{sibling}>({name} resource) => Linkage<{sibling}>.To(resource);");
        }

        writer.Close();
    }

    private static List<string> WireNames(ResourceModel resource) =>
        [.. resource.Attributes.Select(attribute => attribute.WireName).Concat(resource.Relationships.Select(relationship => relationship.WireName))];

    private static void Members(SourceWriter writer, ResourceModel resource)
    {
        foreach (ValueMember attribute in resource.Attributes)
        {
            writer.Space();
            MemberWriter.Comment(writer, attribute, "attribute");
            writer.Line($"public {Types.Name(attribute.Type)}? {attribute.Name} {{ get; set; }}");
        }

        int place = 0;
        foreach (RelationshipMember relationship in resource.Relationships)
        {
            string kind = relationship.IsMany ? "ToMany" : "ToOne";
            string target = relationship.TargetType.Length == 0 ? "" : $", to <c>{Literal.Comment(relationship.TargetType)}</c>";
            writer.Space();
            writer.Line($"/// <summary>The {(relationship.IsMany ? "to-many" : "to-one")} relationship <c>{Literal.Comment(relationship.WireName)}</c>{target}.</summary>");
            Header.Obsolete(writer, relationship.Deprecated, relationship.Successor);
            writer.Line(
                $"public {kind}<{relationship.TargetClass}> {relationship.Name} "
                + $"{{ get => new(this, {Literal.Text(relationship.WireName)}, GetRelationship({place})); set => {Set(resource, place++, "value.Data")}; }}");
        }
    }

    private static void Cases(SourceWriter writer, ResourceModel resource)
    {
        int index = 0;
        int place = 0;
        foreach (ValueMember attribute in resource.Attributes)
        {
            MemberWriter.ReadCase(writer, index++, attribute, isRequired: false);
        }

        foreach (RelationshipMember relationship in resource.Relationships)
        {
            string target = relationship.TypeIsAmbiguous ? $"<{relationship.TargetClass}>" : "";
            MemberWriter.Case(writer, index++, Set(resource, place++, $"reader.Relationship{target}({Literal.Text(relationship.TargetType)})") + ";");
        }
    }

    private static void WriteRelationships(SourceWriter writer, ResourceModel resource)
    {
        if (resource.Relationships.IsEmpty)
        {
            return;
        }

        writer.Space();
        writer.Line($"internal override void WriteRelationships(ref {Global.ModelWriter} writer)");
        writer.Open();
        int index = resource.Attributes.Count;
        int place = 0;
        foreach (RelationshipMember relationship in resource.Relationships)
        {
            writer.Line($"writer.Relationship({index++}, {Literal.Text(relationship.WireName)}, {Literal.Text(relationship.TargetType)}, this, GetRelationship({place++}));");
        }

        writer.Close();
    }

    private static string Set(ResourceModel resource, int place, string value) => FormattableString.Invariant(
        $"SetRelationship({place}, {resource.Relationships.Count}, {value})");
}
