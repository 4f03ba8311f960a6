using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Store;

/// <summary>What an operation does with stored resources.</summary>
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

/// <summary>An operation, as the store sees it.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Type">The type of the resource in the path.</param>
/// <param name="Relationship">The relationship in the path, or null if there is none.</param>
/// <param name="Response">The schema of the response, or null if it has no body.</param>
internal sealed record StoreRoute(StoreAction Action, string Type, string? Relationship, SchemaNode? Response)
{
    /// <summary>Whether its type can only be created, which makes it an order to do something with another resource.</summary>
    public bool IsOrder { get; init; }

    /// <summary>The schema of <c>data</c>, or null if there is none.</summary>
    public SchemaNode? Data => Response?.Property("data")?.Schema is { } data ? data.Items ?? data : null;
}
