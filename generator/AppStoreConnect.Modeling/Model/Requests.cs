using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>The query parameters of an operation.</summary>
public sealed record QueryModel
{
    public required string ClassName { get; init; }

    /// <summary>The operation: <c>GET /v1/apps</c>.</summary>
    public required string Operation { get; init; }

    public EquatableArray<QueryParameter> Parameters { get; init; }
}

/// <summary>A query parameter.</summary>
public sealed record QueryParameter
{
    public required string Name { get; init; }

    public required string WireName { get; init; }

    public required ModelType Type { get; init; }

    public bool Required { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The successor of a deprecated place, as C#, or null if none is known.</summary>
    public string? Successor { get; init; }

    /// <summary>The meaning in whole sentences of plain text.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The maximum, or null if there is none.</summary>
    public string? Maximum { get; init; }

    /// <summary>The allowed values if they are fewer than those of the open enum. Otherwise empty.</summary>
    public EquatableArray<string> AllowedHere { get; init; }
}

/// <summary>The kind of an operation's response.</summary>
public enum ResponseShape
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>Document&lt;T&gt;</c>.</summary>
    Document,

    /// <summary><c>Page&lt;T&gt;</c>.</summary>
    Page,

    /// <summary><c>Document&lt;Linkage&lt;T&gt;&gt;</c>.</summary>
    Linkage,

    /// <summary><c>Page&lt;Linkage&lt;T&gt;&gt;</c>.</summary>
    Linkages,

    /// <summary>A plain object.</summary>
    Object,

    /// <summary>Bytes.</summary>
    Stream,
}

/// <summary>The kind of an operation's body.</summary>
public enum BodyShape
{
    None,

    /// <summary>A request or a plain object.</summary>
    Model,

    /// <summary>One linkage. Null clears it.</summary>
    Linkage,

    /// <summary>Linkages.</summary>
    Linkages,
}

/// <summary>A method of a request builder.</summary>
public sealed record OperationModel
{
    /// <summary><c>GET</c>, <c>POST</c>, …</summary>
    public required string Method { get; init; }

    /// <summary>The base name of the C# methods: <c>Get</c>, <c>Post</c>, <c>GetCsv</c>.</summary>
    public required string Name { get; init; }

    public required string Path { get; init; }

    /// <summary>The class of the query parameters, or null if there are none.</summary>
    public string? QueryClass { get; init; }

    public BodyShape Body { get; init; }

    /// <summary>The class of the body, or of the resources that its linkages refer to.</summary>
    public string? BodyClass { get; init; }

    /// <summary>The JSON:API type of the body's linkages.</summary>
    public string? BodyType { get; init; }

    /// <summary>Whether null may be sent, which clears a to-one relationship.</summary>
    public bool BodyNullable { get; init; }

    public ResponseShape Response { get; init; }

    public string? ResponseClass { get; init; }

    /// <summary>Whether the response's <c>data</c> can be null (an empty to-one relationship).</summary>
    public bool DataCanBeNull { get; init; }

    /// <summary>Whether the response is paged.</summary>
    public bool IsPaged { get; init; }

    /// <summary>The <c>Accept</c> header.</summary>
    public required string Accept { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The successor of a deprecated place, as C#, or null if none is known.</summary>
    public string? Successor { get; init; }

    /// <summary>The overlay's remark on the operation, or null if there is none.</summary>
    public ApiRemark? Remark { get; init; }
}

/// <summary>A node of the path tree: a request builder.</summary>
public sealed record BuilderModel
{
    public required string ClassName { get; init; }

    /// <summary>The last part of the namespace, such as <c>V1</c>. Empty for none.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name of the file that contains it, such as <c>App</c> for everything below <c>/v1/apps</c>.</summary>
    public required string Family { get; init; }

    /// <summary>The path template.</summary>
    public required string Path { get; init; }

    /// <summary>The hand-written generic builder that it is or derives from, or null if there is none.</summary>
    public BuilderBase? Base { get; init; }

    /// <summary>Whether the base class is sufficient, so that no class is generated for this node.</summary>
    public bool IsBaseOnly { get; init; }

    public EquatableArray<ChildModel> Children { get; init; }

    public EquatableArray<OperationModel> Operations { get; init; }

    /// <summary>The method that uploads a file or continues an upload, or null if there is none.</summary>
    public UploadMethods? Upload { get; init; }

    /// <summary>The method that waits for a state, or null if there is none.</summary>
    public WaitMethod? Wait { get; init; }
}

/// <summary>The function of a hand-written generic builder.</summary>
public enum BuilderBaseKind
{
    /// <summary>Reads and changes the linkages of a to-many relationship.</summary>
    ToManyLinkage,

    /// <summary>Reads and changes the linkage of a to-one relationship.</summary>
    ToOneLinkage,

    /// <summary>Reads pages of resources.</summary>
    Collection,

    /// <summary>Reads the resource of a to-one relationship, which may be empty.</summary>
    Related,
}

/// <summary>A hand-written generic builder with its arguments.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="ResourceClass">The class of the resources.</param>
/// <param name="QueryClass">The class of the query parameters, or null if there is none of their own.</param>
public sealed record BuilderBase(BuilderBaseKind Kind, string ResourceClass, string? QueryClass)
{
    /// <summary>Its name without arguments, such as <c>ToManyLinkageRequestBuilder</c>.</summary>
    public string ClassName => Kind + "RequestBuilder";
}

/// <summary>A property or indexer that leads from one builder to the next.</summary>
public sealed record ChildModel
{
    /// <summary>The name of the property. Empty for an indexer.</summary>
    public required string Name { get; init; }

    /// <summary>The path segment, or the name of the parameter for an indexer.</summary>
    public required string Segment { get; init; }

    /// <summary>The kind of an indexer's parameter.</summary>
    public ValueKind IndexKind { get; init; }

    /// <summary>The builder's class.</summary>
    public required string ClassName { get; init; }

    /// <summary>The hand-written generic builder that replaces the class, or null if one is generated for this node.</summary>
    public BuilderBase? Base { get; init; }

    /// <summary>The last part of the namespace, such as <c>V1</c>. Empty for none.</summary>
    public required string Namespace { get; init; }

    /// <summary>The path template of the next builder.</summary>
    public required string Path { get; init; }

    /// <summary>The methods of its operations: <c>GET</c>, <c>PATCH</c>.</summary>
    public EquatableArray<string> Methods { get; init; }

    /// <summary>Whether everything that it leads to is deprecated.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The overlay's remark on its GET if a hand-written base class has that method, or null if there is none.</summary>
    public ApiRemark? Remark { get; init; }

    /// <summary>The successor of a deprecated place, as C#, or null if none is known.</summary>
    public string? Successor { get; init; }

    public bool IsIndexer => Name.Length == 0;
}
