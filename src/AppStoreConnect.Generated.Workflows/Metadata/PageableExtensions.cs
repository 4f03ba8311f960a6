namespace AppStoreConnect.Workflows.Metadata;

/// <summary>Reads paged collections completely.</summary>
internal static class PageableExtensions
{
    /// <summary>Returns the items of all pages.</summary>
    public static async Task<List<T>> ToListAsync<T>(this AsyncPageable<T> pages, CancellationToken cancellationToken)
        where T : Model, IModel, new()
    {
        List<T> all = [];
        await foreach (T one in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            all.Add(one);
        }

        return all;
    }
}
