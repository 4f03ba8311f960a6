namespace AppStoreConnect.Modeling;

/// <summary>The role of a component schema in JSON:API.</summary>
internal enum SchemaRole
{
    /// <summary>No JSON:API role: a value object, an enum, or a scalar.</summary>
    Plain,
    Resource,
    InlineCreate,
    CreateRequest,
    UpdateRequest,
    LinkageRequest,
    LinkagesRequest,

    /// <summary>A response whose <c>data</c> is a resource.</summary>
    Document,

    /// <summary>A response whose <c>data</c> is a list of resources.</summary>
    Page,
    LinkageResponse,
    LinkagesResponse,

    /// <summary>A response whose <c>data</c> is a list of plain objects (metrics).</summary>
    ItemPage,
}

/// <summary>A role and its subject.</summary>
/// <param name="Role">The role.</param>
/// <param name="Type">The JSON:API type; empty if there is none.</param>
/// <param name="Schema">The component of the resource in a response. Empty for others.</param>
internal sealed record RoleOf(SchemaRole Role, string Type = "", string Schema = "")
{
    /// <summary>No role.</summary>
    public static readonly RoleOf None = new(SchemaRole.Plain);
}
