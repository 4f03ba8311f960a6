namespace AppStoreConnect.Testing;

/// <summary>What an operation does to kept resources.</summary>
internal enum StoreAction
{
    List,
    Create,
    Read,
    Update,
    Delete,
    ReadRelated,
    ReadLinkage,
    AddLinkage,
    ReplaceLinkage,
    RemoveLinkage,
}

/// <summary>An operation as the store understands it.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Type">The type of the resource in the path.</param>
/// <param name="Relationship">The relationship in the path; null where there is none.</param>
/// <param name="Response">The schema of the answer; null where it has no body.</param>
internal sealed record StoreRoute(StoreAction Action, string Type, string? Relationship, SchemaNode? Response)
{
    /// <summary>Whether its type can only be created: it is an order to do something with another resource.</summary>
    public bool IsOrder { get; init; }

    /// <summary>The schema of what <c>data</c> holds; null where there is none.</summary>
    public SchemaNode? Data => Response?.Property("data")?.Schema is { } data ? data.Items ?? data : null;
}
