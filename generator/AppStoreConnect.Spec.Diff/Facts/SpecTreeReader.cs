namespace AppStoreConnect.Spec.Diff;

/// <summary>Converts a fact tree back to a description.</summary>
public static class SpecTreeReader
{
    /// <summary>Returns the description that the tree was built from, with every change made to the tree since.</summary>
    public static ApiDescription ToDescription(SpecNode document) => new()
    {
        OpenApiVersion = document[SpecAttributes.OpenApi] ?? "",
        Title = document[SpecAttributes.Title] ?? "",
        Version = document[SpecAttributes.Version] ?? "",
        Servers = SpecText.Split(document[SpecAttributes.Servers]).ToEquatableArray(),
        Platforms = Pairs(document, SpecNodeKind.Platform, SpecAttributes.Value),
        SecuritySchemes = Pairs(document, SpecNodeKind.SecurityScheme, SpecAttributes.Value),
        Security = document.ChildrenOf(SpecNodeKind.Security).Select(child => child.Name).ToEquatableArray(),
        Unread = Pairs(document, SpecNodeKind.Unread, SpecAttributes.Value),
        Paths = document.ChildrenOf(SpecNodeKind.Path).Select(ReadPath).ToEquatableArray(),
        Schemas = document.ChildrenOf(SpecNodeKind.Component)
            .Select(child => new ApiSchemaComponent(child.Name, ReadSchema(child))).ToEquatableArray(),
    };

    private static ApiPath ReadPath(SpecNode node) => new()
    {
        Path = node.Name,
        Parameters = ReadParameters(node),
        Operations = node.ChildrenOf(SpecNodeKind.Operation).Select(ReadOperation).ToEquatableArray(),
    };

    private static ApiOperation ReadOperation(SpecNode node) => new()
    {
        Method = node.Name,
        Id = node[SpecAttributes.OperationId] ?? "",
        Tags = SpecText.Split(node[SpecAttributes.Tags]).ToEquatableArray(),
        Deprecated = node.Has(SpecAttributes.Deprecated),
        Parameters = ReadParameters(node),
        Body = node.Child(SpecNodeKind.Body) is { } body ? new(body.Has(SpecAttributes.Required), ReadContent(body)) : null,
        Responses = node.ChildrenOf(SpecNodeKind.Response)
            .Select(child => new ApiResponse(child.Name, ReadContent(child))).ToEquatableArray(),
    };

    private static EquatableArray<ApiParameter> ReadParameters(SpecNode owner) =>
        owner.ChildrenOf(SpecNodeKind.Parameter).Select(ReadParameter).ToEquatableArray();

    private static ApiParameter ReadParameter(SpecNode node)
    {
        string place = node[SpecAttributes.Place] ?? "";
        return new()
        {
            In = place,
            Name = node.Name.Substring(place.Length + 1),
            Required = node.Has(SpecAttributes.Required),
            Deprecated = node.Has(SpecAttributes.Deprecated),
            Style = node[SpecAttributes.Style],
            Explode = Flag(node[SpecAttributes.Explode]),
            Schema = ReadSchema(node) with { Deprecated = node.Has(SchemaFacts.ParameterSchemaDeprecated) },
        };
    }

    private static EquatableArray<ApiMediaType> ReadContent(SpecNode owner) =>
        owner.ChildrenOf(SpecNodeKind.MediaType)
            .Select(child => new ApiMediaType(child.Name, child.Has(SpecAttributes.Schema) ? ReadSchema(child) : null)).ToEquatableArray();

    private static ApiSchema ReadSchema(SpecNode node) => new()
    {
        Reference = node[SpecAttributes.Reference],
        Type = ApiSchemaTypes.FromKeyword(node[SpecAttributes.Type]),
        Format = node[SpecAttributes.Format],
        Nullable = node.Has(SpecAttributes.Nullable),
        Deprecated = node.Has(SpecAttributes.Deprecated),
        ReadOnly = node.Has(SpecAttributes.ReadOnly),
        WriteOnly = node.Has(SpecAttributes.WriteOnly),
        Enum = node.Has(SpecAttributes.Enum) ? node.ChildrenOf(SpecNodeKind.EnumValue).Select(value => value.Name).ToEquatableArray() : null,
        Items = node.Child(SpecNodeKind.Items) is { } items ? ReadSchema(items) : null,
        Properties = node.ChildrenOf(SpecNodeKind.Property)
            .Select(child => new ApiProperty(child.Name, child.Has(SpecAttributes.Required), ReadSchema(child))).ToEquatableArray(),
        RequiredWithoutProperty = node.ChildrenOf(SpecNodeKind.RequiredName).Select(child => child.Name).ToEquatableArray(),
        AdditionalProperties = node.Child(SpecNodeKind.AdditionalProperties) is { } further ? ReadSchema(further) : null,
        AdditionalPropertiesAllowed = Flag(node[SpecAttributes.AdditionalProperties]),
        OneOf = ReadAlternatives(node, SpecNodeKind.OneOf),
        AllOf = ReadAlternatives(node, SpecNodeKind.AllOf),
        AnyOf = ReadAlternatives(node, SpecNodeKind.AnyOf),
        Discriminator = node[SpecAttributes.Discriminator] is { } name ? new(name, Pairs(node, SpecNodeKind.Mapping, SpecAttributes.Reference)) : null,
        Minimum = node[SpecAttributes.Minimum],
        Maximum = node[SpecAttributes.Maximum],
        ExclusiveMinimum = node.Has(SpecAttributes.ExclusiveMinimum),
        ExclusiveMaximum = node.Has(SpecAttributes.ExclusiveMaximum),
        MinLength = Number(node[SpecAttributes.MinLength]),
        MaxLength = Number(node[SpecAttributes.MaxLength]),
        MinItems = Number(node[SpecAttributes.MinItems]),
        MaxItems = Number(node[SpecAttributes.MaxItems]),
        MinProperties = Number(node[SpecAttributes.MinProperties]),
        MaxProperties = Number(node[SpecAttributes.MaxProperties]),
        MultipleOf = node[SpecAttributes.MultipleOf],
        UniqueItems = node.Has(SpecAttributes.UniqueItems),
        Pattern = node[SpecAttributes.Pattern],
        Default = node[SpecAttributes.Default],
        Going = SpecText.Split(node[SpecAttributes.Going]).ToEquatableArray(),
    };

    private static EquatableArray<ApiSchema> ReadAlternatives(SpecNode node, SpecNodeKind kind) =>
        node.ChildrenOf(kind).Select(ReadSchema).OrderBy(schema => schema, ApiSchemaComparer.Instance).ToEquatableArray();

    private static EquatableArray<KeyValuePair<string, string>> Pairs(SpecNode node, SpecNodeKind kind, string attribute) =>
        node.ChildrenOf(kind).Select(child => new KeyValuePair<string, string>(child.Name, child[attribute] ?? "")).ToEquatableArray();

    private static bool? Flag(string? value) => value is null ? null : value == "true";

    private static int? Number(string? value) => value is null ? null : int.Parse(value, CultureInfo.InvariantCulture);
}
