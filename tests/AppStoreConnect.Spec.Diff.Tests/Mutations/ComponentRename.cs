namespace AppStoreConnect.Spec.Diff.Tests.Mutations;

/// <summary>Renames a component and all references to it.</summary>
internal static class ComponentRename
{
    public static ApiDescription Apply(ApiDescription description, string old, string @new)
    {
        ApiSchema Of(ApiSchema schema) => schema with
        {
            Reference = schema.Reference == old ? @new : schema.Reference,
            Items = schema.Items is null ? null : Of(schema.Items),
            AdditionalProperties = schema.AdditionalProperties is null ? null : Of(schema.AdditionalProperties),
            Properties = schema.Properties.Select(property => property with { Schema = Of(property.Schema) }).ToEquatableArray(),
            OneOf = All(schema.OneOf),
            AllOf = All(schema.AllOf),
            AnyOf = All(schema.AnyOf),
            Discriminator = schema.Discriminator is not { } discriminator ? null : discriminator with
            {
                Mapping = discriminator.Mapping.Select(pair => pair.Value == old ? new(pair.Key, @new) : pair).ToEquatableArray(),
            },
        };
        EquatableArray<ApiSchema> All(EquatableArray<ApiSchema> schemas) => schemas.Select(Of).Order(ApiSchemaComparer.Instance).ToEquatableArray();
        EquatableArray<ApiMediaType> Content(EquatableArray<ApiMediaType> content) =>
            content.Select(media => media with { Schema = media.Schema is null ? null : Of(media.Schema) }).ToEquatableArray();
        return description with
        {
            Paths = description.Paths.Select(path => path with
            {
                Operations = path.Operations.Select(operation => operation with
                {
                    Body = operation.Body is null ? null : operation.Body with { Content = Content(operation.Body.Content) },
                    Responses = operation.Responses.Select(response => response with { Content = Content(response.Content) }).ToEquatableArray(),
                }).ToEquatableArray(),
            }).ToEquatableArray(),
            Schemas = description.Schemas.Select(component => new ApiSchemaComponent(component.Name == old ? @new : component.Name, Of(component.Schema)))
                .OrderBy(component => component.Name, StringComparer.Ordinal).ToEquatableArray(),
        };
    }

    /// <summary>Whether the package has a generic type for a schema: an envelope, or a linkage.</summary>
    public static bool IsPlumbing(ApiSchema schema) =>
        schema.Properties.FirstOrDefault(property => property.Name == "data")?.Schema is { } data
        && !data.Properties.Any(property => property.Name is "attributes" or "relationships")
        && !(data.Properties.Any(property => property.Name == "type") && data.Properties.All(property => property.Name != "id"));
}
