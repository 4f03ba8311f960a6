using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Facts;

/// <summary>
/// Which schemas are taken apart into lines. It depends on names and forms alone, never on how much there is of something:
/// what grows from one release to the next keeps its lines.
/// </summary>
internal static class SchemaForms
{
    private static readonly HashSet<string> s_plumbing = new(StringComparer.Ordinal) { "data", "id", "links", "meta", "related", "self", "type" };

    /// <summary>An object with a member that deserves a line of its own.</summary>
    public static bool HasOwnMembers(ApiSchema schema) =>
        SchemaCores.Of(schema) == SchemaCore.Object && IsRegular(schema) && schema.Properties.Any(property => !IsPlumbing(property));

    /// <summary>An array of something that has lines of its own.</summary>
    public static bool HasOwnItems(ApiSchema schema) =>
        SchemaCores.Of(schema) == SchemaCore.Array && IsRegular(schema) && HasLines(schema.Items!);

    /// <summary>A choice between components.</summary>
    public static bool HasOwnAlternatives(ApiSchema schema) =>
        SchemaCores.Of(schema) == SchemaCore.OneOf && IsRegular(schema)
        && schema.OneOf.All(alternative => alternative.Reference is not null && alternative == new ApiSchema { Reference = alternative.Reference });

    /// <summary>Strings with values to list.</summary>
    public static bool IsEnum(ApiSchema schema) =>
        SchemaCores.Of(schema) == SchemaCore.Values && IsRegular(schema) && !schema.Enum!.Value.IsEmpty;

    /// <summary>A member that is written together with its object.</summary>
    public static bool IsPlumbing(ApiProperty property) => s_plumbing.Contains(property.Name) && !HasLines(property.Schema);

    /// <summary>The one value that a property of an object may have; null where it may have others.</summary>
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

    // Keywords beside the core's own, other than those that follow as facets, make it a whole that stays on one line.
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
