using System.Runtime.CompilerServices;
using AppStoreConnect.Paging;

namespace AppStoreConnect;

/// <summary>
/// A paged collection as one sequence of items or, with <see cref="AsPages"/>, of pages. No request is sent until it is enumerated.
/// Each enumeration starts from the first page.
/// </summary>
/// <remarks>
/// Follows <c>links.next</c> unchanged and sends the caller's headers and options with every page. A link to a page that was already read
/// ends the sequence, because the service has been seen to repeat pages. A long run of empty pages is an error. A link to another host, or one that is not https, is refused
/// with <see cref="AppStoreConnectResponseException"/> before anything is sent there.
/// If the collection changes during enumeration, items can be repeated or missing.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class AsyncPageable<T> : IAsyncEnumerable<T>
    where T : Model, IModel, new()
{
    private readonly Func<PageSource<T>> _source;
    private readonly string _baseUrl;
    private readonly PagingOptions _options;

    /// <param name="source">Creates the page source of an enumeration.</param>
    /// <param name="baseUrl">The base URL of the service.</param>
    /// <param name="options">The paging options.</param>
    internal AsyncPageable(Func<PageSource<T>> source, string baseUrl, PagingOptions? options)
    {
        _source = source;
        _baseUrl = baseUrl;
        _options = options ?? new();
        ArgumentOutOfRangeException.ThrowIfNegative(_options.MaxItems ?? 0, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(_options.MaxPages ?? 0, nameof(options));
    }

    /// <summary>Returns the same collection with other paging options.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="PagingOptions.MaxItems"/> or <see cref="PagingOptions.MaxPages"/> is negative.</exception>
    public AsyncPageable<T> With(PagingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(_source, _baseUrl, options);
    }

    /// <summary>Enumerates the items of all pages.</summary>
    /// <exception cref="AppStoreConnectException">Fetching a page failed, or its next link cannot be followed.</exception>
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

    /// <summary>Enumerates whole pages. With <see cref="PagingOptions.MaxItems"/>, the last page may hold more items than requested.</summary>
    /// <exception cref="ArgumentException"><see cref="PagingOptions.StartLink"/> is not a link of this client's service.</exception>
    /// <exception cref="AppStoreConnectException">Fetching a page failed, or its next link cannot be followed.</exception>
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
                // Thrown when this page is requested: the previous one belongs to the caller first.
                return Observed(Task.FromException<Page<T>>(e));
            }
        }
    }

    // An enumerator that is abandoned without being disposed leaves its prefetched page behind. Nobody needs to see that page fail.
    private static Task<Page<T>> Observed(Task<Page<T>> page)
    {
        _ = page.ContinueWith(static failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return page;
    }

    // A cancellation by the caller carries the caller's token, not the linked one.
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

    // The caller left while a page was being fetched. Cancel it and observe its exception, so that it is not reported as unobserved.
    private static async Task AbandonAsync(Task<Page<T>> next, CancellationTokenSource ahead)
    {
        await ahead.CancelAsync().ConfigureAwait(false);
        await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
