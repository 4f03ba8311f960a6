using System.Collections.Frozen;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing;

/// <summary>A query parameter as an operation takes it.</summary>
internal sealed record QueryParameter(string Name, bool Required, SchemaNode Schema);

/// <summary>An operation with everything prepared that judging and answering need.</summary>
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
        // Two successes are declared on a few deletions (202 and 204): the last, 204, is what a deletion answers.
        Success = successes.Length > 0 ? successes[^1] : null;
        Status = Success is not null && int.TryParse(Success.Status, out int status) ? status : 200;
        Offered = Success is null ? [] : [.. Success.Content.Select(content => content.Name)];
    }

    public ApiPath Path { get; }

    public ApiOperation Operation { get; }

    /// <summary>The response of success; null where the document declares none.</summary>
    public ApiResponse? Success { get; }

    public int Status { get; }

    /// <summary>Media types that a success can come in.</summary>
    public string[] Offered { get; }

    public string Id => Operation.Id;

    public FrozenDictionary<string, QueryParameter> Query => _query ??= Path.Parameters.Concat(Operation.Parameters)
        .Where(parameter => parameter.In == "query")
        .Select(parameter => new QueryParameter(parameter.Name, parameter.Required, _schemas.Node(parameter.Schema)))
        .GroupBy(parameter => parameter.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    /// <summary>What the body must be; null where the operation takes none or says nothing of it.</summary>
    public SchemaNode? BodySchema => Operation.Body?.Content is { Count: > 0 } content && content[0].Schema is { } schema ? _schemas.Node(schema) : null;

    /// <summary>What a success holds in a media type; null where there is nothing or nothing is said.</summary>
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

    /// <summary>Whether answers come in pages.</summary>
    public bool IsPaged => Operation.Method == "GET" && ResponseSchema(Json)?.Property("links")?.Schema.Property("next") is not null;

    public const string Json = "application/json";
}
