using System.Runtime.CompilerServices;
using AppStoreConnect.Paging;

namespace AppStoreConnect;

/// <summary>
/// A paged collection of the service, as one sequence of items or, with <see cref="AsPages"/>, of pages. Nothing is sent before it is enumerated;
/// each enumeration starts anew.
/// </summary>
/// <remarks>
/// Follows <c>links.next</c> as it comes, never re-adding parameters; the caller's headers and options go with every page. A link to a page that was read before, the first
/// included, ends the sequence (the service has been seen to repeat one), and a long run of empty pages is an error. A link to another host, or not over https, is refused
/// with <see cref="AppStoreConnectResponseException"/> before anything is sent there.
/// Items can repeat or be missing between pages when the collection changes meanwhile; that is the service's business and is not hidden.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class AsyncPageable<T> : IAsyncEnumerable<T>
    where T : Model, IModel, new()
{
    private readonly Func<PageSource<T>> _source;
    private readonly string _baseUrl;
    private readonly PagingOptions _options;

    /// <param name="source">Makes, for each enumeration, what fetches its pages.</param>
    /// <param name="baseUrl">Where the client's service is.</param>
    /// <param name="options">How to page.</param>
    internal AsyncPageable(Func<PageSource<T>> source, string baseUrl, PagingOptions? options)
    {
        _source = source;
        _baseUrl = baseUrl;
        _options = options ?? new();
        ArgumentOutOfRangeException.ThrowIfNegative(_options.MaxItems ?? 0, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(_options.MaxPages ?? 0, nameof(options));
    }

    /// <summary>The same collection, walked otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative <see cref="PagingOptions.MaxItems"/> or <see cref="PagingOptions.MaxPages"/>.</exception>
    public AsyncPageable<T> With(PagingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(_source, _baseUrl, options);
    }

    /// <summary>The items of all pages.</summary>
    /// <exception cref="AppStoreConnectException">Fetching a page failed, or its next link can't be followed.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        int left = _options.MaxItems ?? int.MaxValue;
        await foreach (Page<T> page in AsPages(cancellationToken).ConfigureAwait(false))
        {
            foreach (T item in page.Data)
            {
                if (left-- == 0)
                {
                    yield break;
                }

                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    /// <summary>The pages, each whole: with <see cref="PagingOptions.MaxItems"/> the last one may hold more items than were asked for.</summary>
    /// <exception cref="ArgumentException"><see cref="PagingOptions.StartLink"/> is not a link of this client's service.</exception>
    /// <exception cref="AppStoreConnectException">Fetching a page failed, or its next link can't be followed.</exception>
    public async IAsyncEnumerable<Page<T>> AsPages([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var trail = new PageTrail(_baseUrl, _options);
        string? link = _options.StartLink is { } start ? trail.Start(start) : null;
        if (trail.IsAtEnd)
        {
            yield break;
        }

        using var ahead = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        PageSource<T> source = _source();
        Task<Page<T>>? next = Observed(source.Fetch(link, ahead.Token));
        trail.Visit(link ?? source.FirstLink);
        try
        {
            while (next is not null)
            {
                Page<T> page = await OwnCancellationAsync(next, cancellationToken).ConfigureAwait(false);
                next = null;
                trail.Read(page.Data.Count, page.SelfLink);
                string? following = trail.IsAtEnd || string.IsNullOrEmpty(page.NextLink) ? null : page.NextLink;
                if (_options.Prefetch && following is not null)
                {
                    next = Follow(following);
                }

                yield return page;
                if (!_options.Prefetch && following is not null)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    next = Follow(following);
                }
            }
        }
        finally
        {
            if (next is not null)
            {
                await AbandonAsync(next, ahead).ConfigureAwait(false);
            }
        }

        Task<Page<T>>? Follow(string following)
        {
            try
            {
                return trail.Next(following) is { } resolved ? Observed(source.Fetch(resolved, ahead.Token)) : null;
            }
            catch (AppStoreConnectResponseException e)
            {
                // Thrown when this page's turn comes: the one before is the caller's first.
                return Observed(Task.FromException<Page<T>>(e));
            }
        }
    }

    // An enumerator that is left without being disposed leaves its page behind: a failure of it is nobody's business.
    private static Task<Page<T>> Observed(Task<Page<T>> page)
    {
        _ = page.ContinueWith(static failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return page;
    }

    // What the caller cancelled carries the caller's token, not the one that is linked with it.
    private static async Task<Page<T>> OwnCancellationAsync(Task<Page<T>> page, CancellationToken cancellationToken)
    {
        try
        {
            return await page.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    // The caller has left while a page was under way: end it, and see its failure so that it is not reported as unobserved.
    private static async Task AbandonAsync(Task<Page<T>> next, CancellationTokenSource ahead)
    {
        await ahead.CancelAsync().ConfigureAwait(false);
        await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
