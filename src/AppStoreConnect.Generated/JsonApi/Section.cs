namespace AppStoreConnect.JsonApi;

/// <summary>Where in a JSON:API resource object a member stands.</summary>
internal enum Section
{
    /// <summary>In the object itself.</summary>
    Members,

    /// <summary>In <c>attributes</c>.</summary>
    Attributes,

    /// <summary>In <c>relationships</c>.</summary>
    Relationships,
}
