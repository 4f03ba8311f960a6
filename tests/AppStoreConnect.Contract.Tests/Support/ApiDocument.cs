using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Facts;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>The API document. The client is checked against it, never against itself.</summary>
internal static class ApiDocument
{
    /// <summary>The description that the client and the fake service were built from, including corrections.</summary>
    public static ApiDescription Description => EmbeddedDescription.Value;

    private static readonly Dictionary<string, ApiSchema> s_components = Description.Schemas.ToDictionary(component => component.Name, component => component.Schema, StringComparer.Ordinal);

    /// <summary>Every operation, once for each media type of its success response.</summary>
    public static IReadOnlyList<DocumentedCall> Calls { get; } =
    [
        .. from path in Description.Paths
           from operation in path.Operations
           from mediaType in MediaTypes(operation)
           select new DocumentedCall(path, operation, mediaType),
    ];

    /// <summary>The JSON:API types that two resource schemas share (V1 and V2).</summary>
    public static IReadOnlyDictionary<string, string[]> AmbiguousTypes { get; } = Resources
        .GroupBy(resource => resource.Type, StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .ToDictionary(group => group.Key, group => group.Select(resource => resource.Schema.Name).ToArray(), StringComparer.Ordinal);

    /// <summary>The component schemas of resources, identified by their shape: a constant type, an id, and their own links.</summary>
    public static IEnumerable<(string Type, ApiSchemaComponent Schema)> Resources =>
        from component in Description.Schemas
        let types = component.Schema.Properties.FirstOrDefault(property => property.Name == "type")?.Schema.Enum ?? default
        where types.Count == 1 && component.Schema.Properties.Any(property => property.Name == "links")
            && component.Schema.Properties.Any(property => property.Name == "id" && property.Required)
        select (types[0], component);

    /// <summary>Returns a schema with its reference resolved.</summary>
    public static ApiSchema Resolve(ApiSchema schema) => schema.Reference is { } name ? Resolve(s_components[name]) : schema;

    private static string?[] MediaTypes(ApiOperation operation)
    {
        string?[] types =
        [
            .. operation.Responses.Where(response => response.Status.StartsWith('2'))
                .SelectMany(response => response.Content).Select(content => content.Name).Distinct(StringComparer.Ordinal),
        ];
        return types.Length == 0 ? [null] : types;
    }
}

/// <summary>A way to call an operation.</summary>
/// <param name="Path">The path.</param>
/// <param name="Operation">The operation.</param>
/// <param name="MediaType">The media type of the success response, or null if it has no body.</param>
internal sealed record DocumentedCall(ApiPath Path, ApiOperation Operation, string? MediaType)
{
    /// <summary>The <c>Accept</c> header that the client must send. If a success has no body, errors are still JSON.</summary>
    public string Accept => MediaType ?? "application/json";

    /// <summary>The schema of the success response with its reference resolved, or null if there is none.</summary>
    public ApiSchema? Schema { get; } = Operation.Responses.Where(response => response.Status.StartsWith('2')).SelectMany(response => response.Content)
        .FirstOrDefault(content => content.Name == MediaType)?.Schema is { } schema ? ApiDocument.Resolve(schema) : null;

    public override string ToString() => $"{Operation.Method} {Path.Path} ({Accept})";
}
