namespace AppStoreConnect.Paging;

/// <summary>What one walk over pages gets them from.</summary>
/// <param name="FirstLink">The address of the first page.</param>
/// <param name="Fetch">Gets the page of a link; null stands for the first.</param>
internal sealed record PageSource<T>(string FirstLink, Func<string?, CancellationToken, Task<Page<T>>> Fetch)
    where T : Model, IModel, new();
