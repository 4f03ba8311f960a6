using AppStoreConnect.Spec.OpenApi.Preparation;

namespace AppStoreConnect.Spec.OpenApi.Mapping;

/// <summary>
/// Maps a prepared document to the description without Microsoft.OpenApi. A compiler runs the generator once, and loading and compiling
/// that library takes longer than all reading. The tests compare the result with <see cref="DocumentMapper"/>.
/// </summary>
internal sealed class TreeMapper(PreparedDocument prepared)
{
    private static readonly string[] s_methods = ["delete", "get", "head", "options", "patch", "post", "put", "trace"];
    private readonly TreeSchemaMapper _schemas = new(prepared.Names);

    public ApiDescription Map()
    {
        ObjectNode tree = prepared.Tree;
        return new()
        {
            OpenApiVersion = prepared.OpenApiVersion,
            Title = tree["info"].Text("title") ?? "",
            Version = tree["info"].Text("version") ?? "",
            Platforms = prepared.Platforms,
            Servers = tree.Items("servers").Select(server => server.Text("url") ?? "").ToEquatableArray(),
            SecuritySchemes = prepared.SecuritySchemes,
            Security = prepared.Security,
            Unread = prepared.Unread,
            Paths = tree.Members("paths").Select(path => MapPath(path.Key, path.Value)).ToEquatableArray(),
            Schemas = tree["components"].Members("schemas")
                .Select(schema => new ApiSchemaComponent(prepared.Names.ToReal(schema.Key), _schemas.Map(schema.Value)))
                .OrderBy(component => component.Name, StringComparer.Ordinal)
                .ToEquatableArray(),
        };
    }

    private ApiPath MapPath(string path, Node? item) => new()
    {
        Path = path,
        Parameters = MapParameters(item),
        Operations = s_methods.Where(method => item?[method] is not null).Select(method => MapOperation(method, item![method])).ToEquatableArray(),
    };

    private ApiOperation MapOperation(string method, Node? operation) => new()
    {
        Method = method.ToUpperInvariant(),
        Id = operation.Text("operationId") ?? "",
        Tags = operation.Items("tags").Select(tag => prepared.Names.ToReal((string?)tag ?? "")).ToEquatableArray(),
        Deprecated = operation.Flag("deprecated"),
        Parameters = MapParameters(operation),
        Body = operation?["requestBody"] is { } body ? new(body.Flag("required"), MapContent(body)) : null,
        Responses = operation.Members("responses").Select(response => new ApiResponse(response.Key, MapContent(response.Value))).ToEquatableArray(),
        Remark = operation?[Facts.Extension].Remark(),
    };

    private EquatableArray<ApiParameter> MapParameters(Node? owner) =>
        owner.Items("parameters").Select(MapParameter)
            .OrderBy(parameter => parameter.In, StringComparer.Ordinal)
            .ThenBy(parameter => parameter.Name, StringComparer.Ordinal)
            .ToEquatableArray();

    private ApiParameter MapParameter(Node? parameter)
    {
        Node? facts = parameter?[Facts.Extension];
        return new()
        {
            Name = parameter.Text("name") ?? "",
            In = parameter.Text("in") ?? "",
            Required = parameter.Flag("required"),
            Deprecated = parameter.Flag("deprecated"),
            Style = facts.Text(Facts.Style),
            Explode = (bool?)facts?[Facts.Explode],
            Schema = parameter?["schema"] is { } schema ? _schemas.Map(schema) : new(),
        };
    }

    private EquatableArray<ApiMediaType> MapContent(Node? owner) =>
        owner.Members("content")
            .Select(mediaType => new ApiMediaType(mediaType.Key, mediaType.Value?["schema"] is { } schema ? _schemas.Map(schema) : null))
            .ToEquatableArray();
}
