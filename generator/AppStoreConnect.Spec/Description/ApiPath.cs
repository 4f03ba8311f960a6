namespace AppStoreConnect.Spec;

/// <summary>A path with its operations.</summary>
public sealed record ApiPath
{
    /// <summary>The path template, such as <c>/v1/apps/{id}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The parameters of the path item itself, by location and name.</summary>
    public EquatableArray<ApiParameter> Parameters { get; init; }

    /// <summary>The operations, by method. Empty if older documents have a path item without methods.</summary>
    public EquatableArray<ApiOperation> Operations { get; init; }
}

/// <summary>An operation of a path.</summary>
public sealed record ApiOperation
{
    /// <summary>The method in upper case: <c>GET</c>, <c>POST</c>, <c>PATCH</c>, <c>DELETE</c>, …</summary>
    public required string Method { get; init; }

    /// <summary>The <c>operationId</c>. Empty if the document has none.</summary>
    public required string Id { get; init; }

    /// <summary>The tags, in the document's order.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>Whether it is deprecated.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The parameters of the operation, by location and name.</summary>
    public EquatableArray<ApiParameter> Parameters { get; init; }

    /// <summary>The request body, or null if there is none.</summary>
    public ApiRequestBody? Body { get; init; }

    /// <summary>The responses, by status (<c>200</c>, <c>4XX</c>, <c>default</c>).</summary>
    public EquatableArray<ApiResponse> Responses { get; init; }

    /// <summary>The overlay's remark (<c>x-remark</c>), or null if there is none. A surface has no remarks, because they are not facts from Apple.</summary>
    public ApiRemark? Remark { get; init; }
}

/// <summary>An observed difference between the service and the document that is not certain enough for a correction.</summary>
/// <param name="Text">One or more sentences.</param>
/// <param name="Reported">The sources (<c>x-reported</c>): URLs, or a description.</param>
public sealed record ApiRemark(string Text, EquatableArray<string> Reported);

/// <summary>A parameter.</summary>
public sealed record ApiParameter
{
    /// <summary>The name in the URL, such as <c>filter[bundleId]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The location: <c>query</c>, <c>path</c>, <c>header</c>, or <c>cookie</c>.</summary>
    public required string In { get; init; }

    /// <summary>Whether it is required.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it is deprecated.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The serialization style as written, such as <c>form</c>, or null if the document has none.</summary>
    public string? Style { get; init; }

    /// <summary>Whether arrays repeat the name, or null if the document does not specify it.</summary>
    public bool? Explode { get; init; }

    /// <summary>The structure of its value.</summary>
    public required ApiSchema Schema { get; init; }
}

/// <summary>A request body.</summary>
/// <param name="Required">Whether it is required.</param>
/// <param name="Content">The media types, by name.</param>
public sealed record ApiRequestBody(bool Required, EquatableArray<ApiMediaType> Content);

/// <summary>A response.</summary>
/// <param name="Status">The status code or range as written.</param>
/// <param name="Content">The media types, by name. Empty without a body.</param>
public sealed record ApiResponse(string Status, EquatableArray<ApiMediaType> Content);

/// <summary>A media type and its structure.</summary>
/// <param name="Name">The name, such as <c>application/json</c>.</param>
/// <param name="Schema">The structure, or null if the document has none.</param>
public sealed record ApiMediaType(string Name, ApiSchema? Schema);
