namespace AppStoreConnect.JsonApi;

/// <summary>The part of a JSON:API resource object that contains a member.</summary>
internal enum Section
{
    /// <summary>The object itself.</summary>
    Members,

    /// <summary>The <c>attributes</c>.</summary>
    Attributes,

    /// <summary>The <c>relationships</c>.</summary>
    Relationships,
}
