using AppStoreConnect.Spec.OpenApi.Preparation;

namespace AppStoreConnect.Spec.OpenApi.Mapping;

/// <summary>Maps prepared schemas to those of the description, as <see cref="SchemaMapper"/> does those of Microsoft.OpenApi.</summary>
internal sealed class TreeSchemaMapper(ComponentNames names)
{
    private const string Components = "#/components/schemas/";

    public ApiSchema Map(Node? schema)
    {
        if (schema is not ObjectNode { Count: > 0 } keywords)
        {
            return new();
        }

        if (keywords.Text("$ref") is { } reference)
        {
            return new() { Reference = NameOf(reference) };
        }

        Node? facts = keywords[Facts.Extension];
        IEnumerable<Node?> all = keywords.Items("allOf");
        string? name = null;
        if (facts?[Facts.Reference] is not null && all.First().Text("$ref") is { } wrapped)
        {
            name = NameOf(wrapped);
            all = all.Skip(1);
        }

        var mapped = new ApiSchema
        {
            Reference = name,
            Type = ApiSchemaTypes.FromKeyword(keywords.Text("type")),
            Format = keywords.Text("format"),
            Enum = keywords["enum"] is null ? null : Texts(keywords, "enum").ToEquatableArray(),
            Items = keywords["items"] is { } items ? Map(items) : null,
            Properties = keywords["properties"] is null ? default : MapProperties(keywords),
            RequiredWithoutProperty = keywords["required"] is null ? default : MapRequired(keywords),
            OneOf = keywords["oneOf"] is null ? default : MapAll(keywords.Items("oneOf")),
            AllOf = keywords["allOf"] is null ? default : MapAll(all),
        };
        mapped = keywords.HasOnly(IsUsual) ? mapped : WithUnusual(mapped, keywords);
        return facts is null ? mapped : WithFacts(mapped, facts);
    }

    // A document has 30,000 schemas, and most have only these keywords.
    private static bool IsUsual(string keyword) =>
        keyword is "type" or "format" or "enum" or "items" or "properties" or "required" or "oneOf" or "allOf" or Facts.Extension;

    private ApiSchema WithUnusual(ApiSchema mapped, ObjectNode keywords) => mapped with
    {
        Deprecated = keywords.Flag("deprecated"),
        ReadOnly = keywords.Flag("readOnly"),
        WriteOnly = keywords.Flag("writeOnly"),
        AdditionalProperties = keywords["additionalProperties"] is { } additional ? Map(additional) : null,
        AnyOf = keywords["anyOf"] is null ? default : MapAll(keywords.Items("anyOf")),
        Discriminator = MapDiscriminator(keywords["discriminator"]),
        Minimum = keywords.Text("minimum"),
        Maximum = keywords.Text("maximum"),
        MinLength = (int?)keywords["minLength"],
        MaxLength = (int?)keywords["maxLength"],
        MinItems = (int?)keywords["minItems"],
        MaxItems = (int?)keywords["maxItems"],
        MinProperties = (int?)keywords["minProperties"],
        MaxProperties = (int?)keywords["maxProperties"],
        UniqueItems = keywords.Flag("uniqueItems"),
        Pattern = keywords.Text("pattern"),
    };

    private static ApiSchema WithFacts(ApiSchema mapped, Node facts) => mapped with
    {
        Nullable = facts[Facts.Nullable] is not null,
        AdditionalPropertiesAllowed = (bool?)facts[Facts.AdditionalAllowed],
        ExclusiveMinimum = facts[Facts.ExclusiveMinimum] is not null,
        ExclusiveMaximum = facts[Facts.ExclusiveMaximum] is not null,
        MultipleOf = facts.Text(Facts.MultipleOf),
        Default = facts.Text(Facts.Default),
        Going = Texts(facts, Facts.Going).ToEquatableArray(),
    };

    private string NameOf(string reference) => names.ToReal(reference.Substring(Components.Length));

    private static IEnumerable<string> Texts(Node? owner, string name) => owner.Items(name).Select(item => (string)item!);

    private EquatableArray<ApiProperty> MapProperties(ObjectNode schema)
    {
        HashSet<string> required = new(Texts(schema, "required"), StringComparer.Ordinal);
        return schema.Members("properties").Select(property => new ApiProperty(property.Key, required.Contains(property.Key), Map(property.Value))).ToEquatableArray();
    }

    private static EquatableArray<string> MapRequired(ObjectNode schema)
    {
        var properties = schema["properties"] as ObjectNode;
        return Texts(schema, "required").Where(name => properties?.ContainsKey(name) != true).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
    }

    private EquatableArray<ApiSchema> MapAll(IEnumerable<Node?> schemas) =>
        new SortedSet<ApiSchema>(schemas.Select(Map), ApiSchemaComparer.Instance).ToEquatableArray();

    private ApiDiscriminator? MapDiscriminator(Node? discriminator) => discriminator is null
        ? null
        : new(
            discriminator.Text("propertyName") ?? "",
            discriminator.Members("mapping").Select(pair => new KeyValuePair<string, string>(pair.Key, NameOf((string)pair.Value!))).ToEquatableArray());
}
