namespace AppStoreConnect.Spec.Diff;

/// <summary>What a component schema is to JSON:API, as far as reports need to know.</summary>
internal static class SchemaRoles
{
    /// <summary>Whether it is a resource: an object with a constant <c>type</c> and an <c>id</c> that is always there, which it need not be in one to be created.</summary>
    internal static bool IsResource(SpecNode schema) =>
        schema.Child(SpecNodeKind.Property, "id") is { } id && id.Has(SpecAttributes.Required) && !Has(schema, "data") && ResourceType(schema) is not null;

    /// <summary>
    /// Whether it is an envelope of a response, or a linkage, which are generic types of the package.
    /// The body of a create or update request is none: its data are members of its own.
    /// </summary>
    internal static bool IsPlumbing(SpecNode schema)
    {
        if (schema.Child(SpecNodeKind.Property, "data") is not { } data)
        {
            return false;
        }

        bool creates = data.Child(SpecNodeKind.Property, "type") is not null && data.Child(SpecNodeKind.Property, "id") is null;
        return !creates && !Has(data, "attributes") && !Has(data, "relationships");
    }

    /// <summary>The one value of the schema's <c>type</c>, or of its data's; null where there is none.</summary>
    internal static string? ResourceType(SpecNode schema)
    {
        SpecNode? type = schema.Child(SpecNodeKind.Property, "type") ?? schema.Child(SpecNodeKind.Property, "data")?.Child(SpecNodeKind.Property, "type");
        SpecNode[] values = [.. type?.ChildrenOf(SpecNodeKind.EnumValue) ?? []];
        return values.Length == 1 ? values[0].Name : null;
    }

    private static bool Has(SpecNode schema, string property) => schema.Child(SpecNodeKind.Property, property) is not null;
}
