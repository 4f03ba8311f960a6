using AppStoreConnect.Spec;

namespace AscSpec.Queries;

/// <summary>Visits schemas as written in a document, without following references.</summary>
internal static class SchemaWalk
{
    /// <summary>Returns the schema and every schema in it.</summary>
    public static IEnumerable<ApiSchema> Within(ApiSchema schema) => Children(schema).SelectMany(child => Within(child.Schema)).Prepend(schema);

    /// <summary>Returns the schemas directly in a schema, with their roles.</summary>
    public static IEnumerable<(string Role, bool Required, ApiSchema Schema)> Children(ApiSchema schema)
    {
        foreach (ApiProperty property in schema.Properties)
        {
            yield return (property.Name, property.Required, property.Schema);
        }

        if (schema.Items is { } items)
        {
            yield return ("[]", false, items);
        }

        if (schema.AdditionalProperties is { } additional)
        {
            yield return ("{*}", false, additional);
        }

        foreach ((string role, EquatableArray<ApiSchema> alternatives) in new[] { ("oneOf", schema.OneOf), ("anyOf", schema.AnyOf), ("allOf", schema.AllOf) })
        {
            foreach (ApiSchema alternative in alternatives)
            {
                yield return (role, false, alternative);
            }
        }
    }
}
