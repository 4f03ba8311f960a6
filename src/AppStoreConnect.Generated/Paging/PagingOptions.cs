namespace AppStoreConnect;

/// <summary>How to walk a paged collection. The size of a page is the <c>Limit</c> query parameter of the request itself.</summary>
public sealed record PagingOptions
{
    /// <summary>Stop after so many items; null for all. No page is fetched that is not needed for them.</summary>
    public int? MaxItems { get; init; }

    /// <summary>Stop after so many pages; null for all.</summary>
    public int? MaxPages { get; init; }

    /// <summary>
    /// Fetch the next page while the caller works on this one. Off by default: it spends one request more when the caller stops early.
    /// </summary>
    public bool Prefetch { get; init; }

    /// <summary>
    /// Start at this stored <c>links.next</c> (<see cref="DocumentBase.NextLink"/> of the last page that was worked on) rather than at the beginning.
    /// It carries all parameters of the first request already.
    /// </summary>
    public string? StartLink { get; init; }
}
