using AppStoreConnect.Spec;
using AscSpec.Documents;

namespace AscSpec.Queries;

/// <summary>The numbers of deprecated items in a document.</summary>
/// <param name="Operations">Deprecated operations.</param>
/// <param name="Parameters">Deprecated parameters of operations.</param>
/// <param name="Schemas">Deprecated component schemas.</param>
/// <param name="Properties">Deprecated schemas in component schemas, such as properties.</param>
internal sealed record DeprecatedCounts(int Operations, int Parameters, int Schemas, int Properties);

/// <summary>The numbers of enums in a document.</summary>
/// <param name="Components">Component schemas that are enums.</param>
/// <param name="Inline">Inline enums in component schemas.</param>
/// <param name="InlineOfOneValue">Inline enums with one value: constants such as the type of a resource.</param>
/// <param name="Parameters">Parameters of operations that take a list of enum values.</param>
/// <param name="ParameterSets">Distinct lists of values among them.</param>
internal sealed record EnumCounts(int Components, int Inline, int InlineOfOneValue, int Parameters, int ParameterSets);

/// <summary>The size and parts of a document.</summary>
internal sealed record DocumentSummary
{
    public required string Title { get; init; }

    public required string Version { get; init; }

    public required string OpenApi { get; init; }

    /// <summary>The file or URL that the document was read from.</summary>
    public required string Origin { get; init; }

    /// <summary>The hash of Apple's file, or null if it is unknown.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The size of Apple's file in bytes, or null if it is unknown.</summary>
    public long? Size { get; init; }

    public required IReadOnlyList<string> Servers { get; init; }

    public int Paths { get; init; }

    public int PathsWithoutOperations { get; init; }

    public int Operations { get; init; }

    public int Schemas { get; init; }

    public int Tags { get; init; }

    public int OperationParameters { get; init; }

    public int PathParameters { get; init; }

    public int RequiredParameters { get; init; }

    public int RequestBodies { get; init; }

    public int InlineObjects { get; init; }

    public int OneOfs { get; init; }

    public int Discriminators { get; init; }

    public int Nullables { get; init; }

    public int ReferencesWithSiblings { get; init; }

    public required DeprecatedCounts Deprecated { get; init; }

    public required EnumCounts Enums { get; init; }

    public required IReadOnlyDictionary<string, int> Methods { get; init; }

    /// <summary>The number of operations by the first segment of their path.</summary>
    public required IReadOnlyDictionary<string, int> ApiVersions { get; init; }

    public required IReadOnlyDictionary<string, int> Responses { get; init; }

    public required IReadOnlyDictionary<string, int> MediaTypes { get; init; }

    public required IReadOnlyDictionary<string, int> Formats { get; init; }

    public static DocumentSummary Of(LoadedDocument document)
    {
        ApiDescription api = document.Description;
        List<ApiOperation> operations = [.. api.Paths.SelectMany(path => path.Operations)];
        List<ApiParameter> parameters = [.. operations.SelectMany(operation => operation.Parameters)];
        List<ApiSchema> schemas = [.. api.Schemas.SelectMany(component => SchemaWalk.Within(component.Schema))];
        List<ApiSchema> inline = [.. api.Schemas.SelectMany(component => SchemaWalk.Within(component.Schema).Skip(1))];
        List<ApiParameter> enumParameters = [.. parameters.Where(parameter => parameter.Schema.Items?.Enum is not null)];
        return new DocumentSummary
        {
            Title = api.Title,
            Version = api.Version,
            OpenApi = api.OpenApiVersion,
            Origin = document.Origin,
            Sha256 = document.Source?.Sha256,
            Size = document.Source?.Size,
            Servers = [.. api.Servers],
            Paths = api.Paths.Count,
            PathsWithoutOperations = api.Paths.Count(path => path.Operations.Count == 0),
            Operations = operations.Count,
            Schemas = api.Schemas.Count,
            Tags = operations.SelectMany(operation => operation.Tags).Distinct(StringComparer.Ordinal).Count(),
            OperationParameters = parameters.Count,
            PathParameters = api.Paths.Sum(path => path.Parameters.Count),
            RequiredParameters = parameters.Count(parameter => parameter.Required),
            RequestBodies = operations.Count(operation => operation.Body is not null),
            InlineObjects = inline.Count(schema => schema.Type == ApiSchemaType.Object),
            OneOfs = schemas.Count(schema => schema.OneOf.Count > 0),
            Discriminators = schemas.Count(schema => schema.Discriminator is not null),
            Nullables = schemas.Count(schema => schema.Nullable),
            ReferencesWithSiblings = schemas.Count(schema => schema.Reference is not null && (schema.Nullable || schema.Deprecated)),
            Deprecated = new DeprecatedCounts(
                operations.Count(operation => operation.Deprecated),
                parameters.Count(parameter => parameter.Deprecated),
                api.Schemas.Count(component => component.Schema.Deprecated),
                inline.Count(schema => schema.Deprecated)),
            Enums = new EnumCounts(
                api.Schemas.Count(component => component.Schema.Enum is not null),
                inline.Count(schema => schema.Enum is not null),
                inline.Count(schema => schema.Enum is { Count: 1 }),
                enumParameters.Count,
                enumParameters.Select(parameter => parameter.Schema.Items!.Enum!.Value).Distinct().Count()),
            Methods = Count(operations.Select(operation => operation.Method)),
            ApiVersions = Count(api.Paths.SelectMany(path => path.Operations.Select(_ => FirstSegment(path.Path)))),
            Responses = Count(operations.SelectMany(operation => operation.Responses).Select(response => response.Status)),
            MediaTypes = Count(operations.SelectMany(operation => operation.Responses).SelectMany(response => response.Content).Select(media => media.Name)),
            Formats = Count(schemas.Select(schema => schema.Format).OfType<string>()),
        };
    }

    private static string FirstSegment(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(string.Empty);

    private static SortedDictionary<string, int> Count(IEnumerable<string> values)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (IGrouping<string, string> group in values.GroupBy(value => value, StringComparer.Ordinal))
        {
            counts.Add(group.Key, group.Count());
        }

        return counts;
    }
}
