using AppStoreConnect.Spec;

namespace AscSpec.Queries;

/// <summary>Visits schemas as a document writes them: references are not followed.</summary>
internal static class SchemaWalk
{
    /// <summary>Every schema written anywhere in the document.</summary>
    public static IEnumerable<ApiSchema> All(ApiDescription description) =>
        description.Schemas.SelectMany(component => Within(component.Schema))
            .Concat(description.Paths.SelectMany(path => path.Parameters).SelectMany(parameter => Within(parameter.Schema)))
            .Concat(description.Paths.SelectMany(path => path.Operations).SelectMany(Within));

    /// <summary>The schema and every schema written in it.</summary>
    public static IEnumerable<ApiSchema> Within(ApiSchema schema) => Children(schema).SelectMany(child => Within(child.Schema)).Prepend(schema);

    /// <summary>The schemas written directly in a schema, with what they are to it.</summary>
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

    private static IEnumerable<ApiSchema> Within(ApiOperation operation) =>
        operation.Parameters.SelectMany(parameter => Within(parameter.Schema))
            .Concat(Media(operation).SelectMany(media => media.Schema is { } schema ? Within(schema) : []));

    private static IEnumerable<ApiMediaType> Media(ApiOperation operation) =>
        operation.Responses.SelectMany(response => response.Content).Concat(operation.Body?.Content ?? default);
}
