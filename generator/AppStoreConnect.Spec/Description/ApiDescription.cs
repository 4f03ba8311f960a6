namespace AppStoreConnect.Spec;

/// <summary>
/// The facts in an OpenAPI document, without prose. All code works with this form.
/// Immutable and canonical: lists whose order is irrelevant are in ordinal order, so two documents with the same content
/// are equal regardless of their order.
/// </summary>
public sealed record ApiDescription
{
    /// <summary>The OpenAPI version of the document, such as <c>3.0.1</c>.</summary>
    public required string OpenApiVersion { get; init; }

    /// <summary><c>info.title</c>, such as <c>App Store Connect API</c>.</summary>
    public required string Title { get; init; }

    /// <summary><c>info.version</c>, such as <c>4.4.1</c>.</summary>
    public required string Version { get; init; }

    /// <summary><c>info.x-platform</c> (a string up to 3.2: name is empty) or <c>info.x-platforms</c> (a map): names with their titles, by name.</summary>
    public EquatableArray<KeyValuePair<string, string>> Platforms { get; init; }

    /// <summary>The server URLs, in the document's order.</summary>
    public EquatableArray<string> Servers { get; init; }

    /// <summary>Names of the security schemes with their compact JSON, by name.</summary>
    public EquatableArray<KeyValuePair<string, string>> SecuritySchemes { get; init; }

    /// <summary>The names of the schemes that every operation requires.</summary>
    public EquatableArray<string> Security { get; init; }

    /// <summary>
    /// Content that the description has no place for, such as callbacks, response headers, or an operation's own servers: JSON pointers with compact
    /// JSON, by pointer. Nothing is generated from it, but a comparison detects changes in it.
    /// </summary>
    public EquatableArray<KeyValuePair<string, string>> Unread { get; init; }

    /// <summary>All paths, including those without operations.</summary>
    public EquatableArray<ApiPath> Paths { get; init; }

    /// <summary>Component schemas, by name.</summary>
    public EquatableArray<ApiSchemaComponent> Schemas { get; init; }
}

/// <summary>A component schema.</summary>
/// <param name="Name">The name under <c>components/schemas</c>.</param>
/// <param name="Schema">The structure.</param>
public sealed record ApiSchemaComponent(string Name, ApiSchema Schema);
