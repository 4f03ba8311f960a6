namespace AppStoreConnect;

/// <summary>The query parameters of a to-many relationship's linkages.</summary>
public sealed class LinkagesQueryParameters : PagedQueryParameters
{
}
