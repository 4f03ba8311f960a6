using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Facts;

/// <summary>
/// Decides which schemas are split into lines. The decision depends only on names and forms, never on size, so that
/// lines stay the same when something grows from one release to the next.
/// </summary>
internal static class SchemaForms
{
    private static readonly HashSet<string> s_plumbing = new(StringComparer.Ordinal) { "data", "id", "links", "meta", "related", "self", "type" };

    /// <summary>Whether it is an object with a member that has its own line.</summary>
    public static bool HasOwnMembers(ApiSchema schema) =>
        SchemaCores.Of(schema) == SchemaCore.Object && IsRegular(schema) && schema.Properties.Any(property => !IsPlumbing(property));

    /// <summary>Whether it is an array of something that has its own lines.</summary>
    public static bool HasOwnItems(ApiSchema schema) =>
        SchemaCores.Of(schema) == SchemaCore.Array && IsRegular(schema) && HasLines(schema.Items!);

    /// <summary>Whether it is a choice between components.</summary>
    public static bool HasOwnAlternatives(ApiSchema schema) =>
        SchemaCores.Of(schema) == SchemaCore.OneOf && IsRegular(schema)
        && schema.OneOf.All(alternative => alternative.Reference is not null && alternative == new ApiSchema { Reference = alternative.Reference });

    /// <summary>Whether it is a string with values to list.</summary>
    public static bool IsEnum(ApiSchema schema) =>
        SchemaCores.Of(schema) == SchemaCore.Values && IsRegular(schema) && !schema.Enum!.Value.IsEmpty;

    /// <summary>Whether it is a member that is written together with its object.</summary>
    public static bool IsPlumbing(ApiProperty property) => s_plumbing.Contains(property.Name) && !HasLines(property.Schema);

    /// <summary>Returns the only value of an object's property, or null if it may have others.</summary>
    public static string? ConstantOf(ApiSchema schema, string property)
    {
        foreach (ApiProperty candidate in schema.Properties)
        {
            if (candidate.Name == property)
            {
                return candidate.Schema.Enum is { Count: 1 } values ? values[0] : null;
            }
        }

        return null;
    }

    private static bool HasLines(ApiSchema schema) => HasOwnMembers(schema) || HasOwnItems(schema) || HasOwnAlternatives(schema);

    // With keywords beside its own and the facets that follow, it stays on one line.
    private static bool IsRegular(ApiSchema schema)
    {
        SchemaCore core = SchemaCores.Of(schema);
        return schema.Format is null
            && (schema.Enum is null || core == SchemaCore.Values)
            && (schema.Items is null || core == SchemaCore.Array)
            && (schema.Properties.IsEmpty || core == SchemaCore.Object)
            && (schema.OneOf.IsEmpty || core == SchemaCore.OneOf)
            && schema.AllOf.IsEmpty
            && schema.AnyOf.IsEmpty;
    }
}
