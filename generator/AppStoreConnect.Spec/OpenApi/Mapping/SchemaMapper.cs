using System.Text.Json.Nodes;
using AppStoreConnect.Spec.OpenApi.Preparation;
using Microsoft.OpenApi;

namespace AppStoreConnect.Spec.OpenApi.Mapping;

/// <summary>Maps schemas of Microsoft.OpenApi to those of the description.</summary>
internal sealed class SchemaMapper(ComponentNames names)
{
    public ApiSchema Map(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference reference)
        {
            return new() { Reference = names.ToReal(reference.Reference.Id ?? "") };
        }

        JsonObject? facts = FactsOf(schema.Extensions);
        IEnumerable<IOpenApiSchema> all = schema.AllOf ?? [];
        string? name = null;
        if (facts?[Facts.Reference] is not null && schema.AllOf?[0] is OpenApiSchemaReference wrapped)
        {
            name = names.ToReal(wrapped.Reference.Id ?? "");
            all = all.Skip(1);
        }

        return new()
        {
            Reference = name,
            Type = MapType(schema.Type),
            Format = schema.Format,
            Nullable = facts?[Facts.Nullable] is not null,
            Deprecated = schema.Deprecated,
            ReadOnly = schema.ReadOnly,
            WriteOnly = schema.WriteOnly,
            Enum = schema.Enum?.Select(value => value.GetValue<string>()).ToEquatableArray(),
            Items = schema.Items is { } items ? Map(items) : null,
            Properties = MapProperties(schema),
            RequiredWithoutProperty = MapRequired(schema),
            AdditionalProperties = schema.AdditionalProperties is { } additional ? Map(additional) : null,
            AdditionalPropertiesAllowed = (bool?)facts?[Facts.AdditionalAllowed],
            OneOf = MapAll(schema.OneOf),
            AllOf = MapAll(all),
            AnyOf = MapAll(schema.AnyOf),
            Discriminator = MapDiscriminator(schema.Discriminator),
            Minimum = schema.Minimum,
            Maximum = schema.Maximum,
            ExclusiveMinimum = facts?[Facts.ExclusiveMinimum] is not null,
            ExclusiveMaximum = facts?[Facts.ExclusiveMaximum] is not null,
            MultipleOf = (string?)facts?[Facts.MultipleOf],
            MinLength = schema.MinLength,
            MaxLength = schema.MaxLength,
            MinItems = schema.MinItems,
            MaxItems = schema.MaxItems,
            MinProperties = schema.MinProperties,
            MaxProperties = schema.MaxProperties,
            UniqueItems = schema.UniqueItems ?? false,
            Pattern = schema.Pattern,
            Default = (string?)facts?[Facts.Default],
            Going = (facts?[Facts.Going] as JsonArray)?.Select(state => state!.GetValue<string>()).ToEquatableArray() ?? default,
        };
    }

    public static JsonObject? FactsOf(IDictionary<string, IOpenApiExtension>? extensions) =>
        extensions is not null && extensions.TryGetValue(Facts.Extension, out IOpenApiExtension? extension)
            ? (extension as JsonNodeExtension)?.Node as JsonObject
            : null;

    private EquatableArray<ApiProperty> MapProperties(IOpenApiSchema schema) =>
        (schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            .OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => new ApiProperty(property.Key, schema.Required?.Contains(property.Key) == true, Map(property.Value)))
            .ToEquatableArray();

    private static EquatableArray<string> MapRequired(IOpenApiSchema schema) =>
        (schema.Required ?? new HashSet<string>())
            .Where(name => schema.Properties?.ContainsKey(name) != true)
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();

    private EquatableArray<ApiSchema> MapAll(IEnumerable<IOpenApiSchema>? schemas)
    {
        if (schemas is null)
        {
            return default;
        }

        var sorted = new SortedSet<ApiSchema>(schemas.Select(Map), ApiSchemaComparer.Instance);
        return sorted.ToEquatableArray();
    }

    private ApiDiscriminator? MapDiscriminator(OpenApiDiscriminator? discriminator) =>
        discriminator is null
            ? null
            : new(
                discriminator.PropertyName ?? "",
                (discriminator.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
                    .Select(pair => new KeyValuePair<string, string>(pair.Key, names.ToReal(pair.Value.Reference.Id ?? "")))
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .ToEquatableArray());

    private static ApiSchemaType MapType(JsonSchemaType? type) => (type & ~JsonSchemaType.Null) switch
    {
        JsonSchemaType.Object => ApiSchemaType.Object,
        JsonSchemaType.Array => ApiSchemaType.Array,
        JsonSchemaType.String => ApiSchemaType.String,
        JsonSchemaType.Integer => ApiSchemaType.Integer,
        JsonSchemaType.Number => ApiSchemaType.Number,
        JsonSchemaType.Boolean => ApiSchemaType.Boolean,
        _ => ApiSchemaType.None,
    };
}
