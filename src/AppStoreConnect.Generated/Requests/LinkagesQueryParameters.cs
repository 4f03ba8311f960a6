namespace AppStoreConnect;

/// <summary>Query parameters of a to-many relationship's linkages.</summary>
public sealed class LinkagesQueryParameters : QueryParameters
{
    /// <summary><c>limit</c>: the greatest count of linkages on a page, at most 200.</summary>
    public int? Limit
    {
        get => GetNumber<int>("limit");
        set => SetNumber("limit", value);
    }
}
