using System.Text.Json.Nodes;
using AppStoreConnect.Spec.OpenApi.Preparation;
using Microsoft.OpenApi;

namespace AppStoreConnect.Spec.OpenApi.Mapping;

/// <summary>Maps the result of Microsoft.OpenApi to the description.</summary>
internal sealed class DocumentMapper(PreparedDocument prepared)
{
    private readonly SchemaMapper _schemas = new(prepared.Names);

    public ApiDescription Map(OpenApiDocument document) => new()
    {
        OpenApiVersion = prepared.OpenApiVersion,
        Title = document.Info.Title ?? "",
        Version = document.Info.Version ?? "",
        Platforms = prepared.Platforms,
        Servers = (document.Servers ?? []).Select(server => server.Url ?? "").ToEquatableArray(),
        SecuritySchemes = prepared.SecuritySchemes,
        Security = prepared.Security,
        Unread = prepared.Unread,
        Paths = document.Paths
            .OrderBy(path => path.Key, StringComparer.Ordinal)
            .Select(path => MapPath(path.Key, path.Value))
            .ToEquatableArray(),
        Schemas = (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
            .Select(schema => new ApiSchemaComponent(prepared.Names.ToReal(schema.Key), _schemas.Map(schema.Value)))
            .OrderBy(component => component.Name, StringComparer.Ordinal)
            .ToEquatableArray(),
    };

    private ApiPath MapPath(string path, IOpenApiPathItem item) => new()
    {
        Path = path,
        Parameters = MapParameters(item.Parameters),
        Operations = (item.Operations ?? [])
            .Select(operation => MapOperation(operation.Key, operation.Value))
            .OrderBy(operation => operation.Method, StringComparer.Ordinal)
            .ToEquatableArray(),
    };

    private ApiOperation MapOperation(HttpMethod method, OpenApiOperation operation) => new()
    {
        Method = method.Method.ToUpperInvariant(),
        Id = operation.OperationId ?? "",
        Tags = (operation.Tags ?? new HashSet<OpenApiTagReference>()).Select(tag => prepared.Names.ToReal(tag.Reference.Id ?? "")).ToEquatableArray(),
        Deprecated = operation.Deprecated,
        Parameters = MapParameters(operation.Parameters),
        Body = operation.RequestBody is { } body ? new(body.Required, MapContent(body.Content)) : null,
        Responses = (operation.Responses ?? [])
            .Select(response => new ApiResponse(response.Key, MapContent(response.Value.Content)))
            .OrderBy(response => response.Status, StringComparer.Ordinal)
            .ToEquatableArray(),
        Remark = MapRemark(SchemaMapper.FactsOf(operation.Extensions)),
    };

    private static ApiRemark? MapRemark(JsonObject? facts) => (string?)facts?[Facts.Remark] is { } text
        ? new(text, (facts![Facts.Reported] as JsonArray ?? []).Select(report => (string?)report ?? "").ToEquatableArray())
        : null;

    private EquatableArray<ApiParameter> MapParameters(IEnumerable<IOpenApiParameter>? parameters) =>
        (parameters ?? [])
            .Select(MapParameter)
            .OrderBy(parameter => parameter.In, StringComparer.Ordinal)
            .ThenBy(parameter => parameter.Name, StringComparer.Ordinal)
            .ToEquatableArray();

    private ApiParameter MapParameter(IOpenApiParameter parameter)
    {
        JsonObject? facts = SchemaMapper.FactsOf(parameter.Extensions);
        return new()
        {
            Name = parameter.Name ?? "",
            In = parameter.In switch
            {
                ParameterLocation.Path => "path",
                ParameterLocation.Header => "header",
                ParameterLocation.Cookie => "cookie",
                _ => "query",
            },
            Required = parameter.Required,
            Deprecated = parameter.Deprecated,
            Style = (string?)facts?[Facts.Style],
            Explode = (bool?)facts?[Facts.Explode],
            Schema = parameter.Schema is { } schema ? _schemas.Map(schema) : new(),
        };
    }

    private EquatableArray<ApiMediaType> MapContent(IEnumerable<KeyValuePair<string, IOpenApiMediaType>>? content) =>
        (content ?? [])
            .OrderBy(mediaType => mediaType.Key, StringComparer.Ordinal)
            .Select(mediaType => new ApiMediaType(mediaType.Key, mediaType.Value.Schema is { } schema ? _schemas.Map(schema) : null))
            .ToEquatableArray();
}
