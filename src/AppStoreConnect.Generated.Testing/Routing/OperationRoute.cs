using System.Collections.Frozen;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Routing;

/// <summary>A query parameter of an operation.</summary>
internal sealed record QueryParameter(string Name, bool Required, SchemaNode Schema);

/// <summary>An operation with everything that validating and answering requests needs.</summary>
internal sealed class OperationRoute
{
    private readonly SchemaSet _schemas;
    private FrozenDictionary<string, QueryParameter>? _query;

    public OperationRoute(ApiPath path, ApiOperation operation, SchemaSet schemas)
    {
        Path = path;
        Operation = operation;
        _schemas = schemas;
        ApiResponse[] successes = [.. operation.Responses.Where(response => response.Status.StartsWith('2'))];
        // A few deletions declare two success responses (202 and 204). They return the last one, 204.
        Success = successes.Length > 0 ? successes[^1] : null;
        Status = Success is not null && int.TryParse(Success.Status, out int status) ? status : 200;
        Offered = Success is null ? [] : [.. Success.Content.Select(content => content.Name)];
    }

    public ApiPath Path { get; }

    public ApiOperation Operation { get; }

    /// <summary>The success response, or null if the document declares none.</summary>
    public ApiResponse? Success { get; }

    public int Status { get; }

    /// <summary>The media types of the success response.</summary>
    public string[] Offered { get; }

    public string Id => Operation.Id;

    public FrozenDictionary<string, QueryParameter> Query => _query ??= Path.Parameters.Concat(Operation.Parameters)
        .Where(parameter => parameter.In == "query")
        .Select(parameter => new QueryParameter(parameter.Name, parameter.Required, _schemas.Node(parameter.Schema)))
        .GroupBy(parameter => parameter.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    /// <summary>The schema of the body, or null if the operation takes no body or does not describe it.</summary>
    public SchemaNode? BodySchema => Operation.Body?.Content is { Count: > 0 } content && content[0].Schema is { } schema ? _schemas.Node(schema) : null;

    /// <summary>Returns the schema of the success response in a media type, or null if there is none.</summary>
    public SchemaNode? ResponseSchema(string? mediaType)
    {
        foreach (ApiMediaType content in Success?.Content ?? default)
        {
            if (content.Name == mediaType && content.Schema is { } schema)
            {
                return _schemas.Node(schema);
            }
        }

        return null;
    }

    /// <summary>Whether responses are paged.</summary>
    public bool IsPaged => Operation.Method == "GET" && ResponseSchema(Json)?.Property("links")?.Schema.Property("next") is not null;

    public const string Json = "application/json";
}
