namespace AppStoreConnect.Paging;

/// <summary>The source of the pages of one enumeration.</summary>
/// <param name="FirstLink">The address of the first page.</param>
/// <param name="Fetch">Fetches the page at a link; null for the first page.</param>
internal sealed record PageSource<T>(string FirstLink, Func<string?, CancellationToken, Task<Page<T>>> Fetch)
    where T : Model, IModel, new();
