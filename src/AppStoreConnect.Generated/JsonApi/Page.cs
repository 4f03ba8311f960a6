namespace AppStoreConnect;

/// <summary>One page of a collection.</summary>
/// <typeparam name="T">The type of its resources.</typeparam>
public sealed class Page<T>
{
    /// <summary>The resources of this page, in the service's order.</summary>
    public required IReadOnlyList<T> Data { get; init; }

    /// <summary>The address of the next page, as the service gave it; null on the last page.</summary>
    public string? NextLink { get; init; }

    /// <summary>How many there are on all pages; null when the service did not say.</summary>
    public int? Total { get; init; }
}
