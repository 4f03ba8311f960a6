namespace AppStoreConnect;

/// <summary>The query parameters of a to-many relationship's linkages.</summary>
public sealed class LinkagesQueryParameters : QueryParameters
{
    /// <summary>The maximum number of linkages per page (<c>limit</c>), up to 200.</summary>
    public int? Limit
    {
        get => GetNumber<int>("limit");
        set => SetNumber("limit", value);
    }
}
