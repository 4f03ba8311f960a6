namespace AppStoreConnect;

/// <summary>How to enumerate a paged collection. To set the page size, use the request's <c>Limit</c> query parameter.</summary>
public sealed record PagingOptions
{
    /// <summary>The maximum number of items, or null for all. Pages beyond it are not fetched.</summary>
    public int? MaxItems { get; init; }

    /// <summary>The maximum number of pages, or null for all.</summary>
    public int? MaxPages { get; init; }

    /// <summary>
    /// Whether to fetch the next page while the caller processes the current one. Costs one extra request if the caller stops early. The default is false.
    /// </summary>
    public bool Prefetch { get; init; }

    /// <summary>
    /// A stored <c>links.next</c> to start from instead of the first page (<see cref="DocumentBase.NextLink"/> of the last page that was processed).
    /// The link already carries all parameters of the first request.
    /// </summary>
    public string? StartLink { get; init; }
}
