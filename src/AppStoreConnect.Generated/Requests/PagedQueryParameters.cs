namespace AppStoreConnect;

/// <summary>The query parameters of a list of which a page has up to 200 results.</summary>
public abstract class PagedQueryParameters : QueryParameters
{
    private protected PagedQueryParameters()
    {
    }

    /// <summary>The number of results per page. Maximum: 200.</summary>
    public int? Limit
    {
        get => GetNumber<int>("limit");
        set => SetNumber("limit", value);
    }
}
