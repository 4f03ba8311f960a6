using System.Runtime.CompilerServices;
using AppStoreConnect.Http;

namespace AppStoreConnect;

/// <summary>
/// A paged collection of the service, as one sequence of items or, with <see cref="AsPages"/>, of pages. Nothing is sent before it is enumerated;
/// each enumeration starts anew.
/// </summary>
/// <remarks>
/// Follows <c>links.next</c> as it comes, never re-adding parameters. A link that was followed before ends the sequence (the service has been seen to
/// repeat one); a link to another host, or not over https, is refused with <see cref="AppStoreConnectResponseException"/> before anything is sent there.
/// Items can repeat or be missing between pages when the collection changes meanwhile; that is the service's business and is not hidden.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class AsyncPageable<T> : IAsyncEnumerable<T>
    where T : Model, IModel, new()
{
    private readonly Func<string?, CancellationToken, Task<Page<T>>> _fetch;
    private readonly string _baseUrl;
    private readonly PagingOptions _options;

    internal AsyncPageable(Func<string?, CancellationToken, Task<Page<T>>> fetch, string baseUrl, PagingOptions? options)
    {
        _fetch = fetch;
        _baseUrl = baseUrl;
        _options = options ?? new();
        ArgumentOutOfRangeException.ThrowIfNegative(_options.MaxItems ?? 0, nameof(options));
    }

    /// <summary>The same collection, walked otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative <see cref="PagingOptions.MaxItems"/>.</exception>
    public AsyncPageable<T> With(PagingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(_fetch, _baseUrl, options);
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
        var origin = new ApiOrigin(_baseUrl);
        int left = _options.MaxItems ?? int.MaxValue;
        var followed = new HashSet<string>(StringComparer.Ordinal);
        string? link = _options.StartLink is { } start ? origin.ResolveStoredLink(start) : null;
        if (left == 0)
        {
            yield break;
        }

        using var ahead = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<Page<T>>? next = _fetch(link, ahead.Token);
        try
        {
            while (next is not null)
            {
                Page<T> page = await next.ConfigureAwait(false);
                next = null;
                left -= Math.Min(left, page.Data.Count);
                if (link is not null)
                {
                    followed.Add(link);
                }

                string? following = left == 0 || string.IsNullOrEmpty(page.NextLink) ? null : page.NextLink;
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
                link = origin.ResolveNextLink(following);
            }
            catch (AppStoreConnectResponseException e)
            {
                // Thrown when this page's turn comes: the one before is the caller's first.
                return Task.FromException<Page<T>>(e);
            }

            return followed.Contains(link) ? null : _fetch(link, ahead.Token);
        }
    }

    // The caller has left while a page was under way: end it, and see its failure so that it is not reported as unobserved.
    private static async Task AbandonAsync(Task<Page<T>> next, CancellationTokenSource ahead)
    {
        await ahead.CancelAsync().ConfigureAwait(false);
        await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
