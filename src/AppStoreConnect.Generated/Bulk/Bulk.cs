namespace AppStoreConnect;

/// <summary>
/// Work on many things with a bound on how many are in flight: bulk writes without one trip the service's rate limit (8 works).
/// One failure does not end the rest: each item has its own outcome.
/// </summary>
public static class Bulk
{
    /// <summary>How many calls are in flight unless said otherwise.</summary>
    public const int DefaultConcurrency = 8;

    /// <summary>Does something with each item.</summary>
    /// <param name="items">The items; taken one by one, as there is room.</param>
    /// <param name="action">What to do with one. Whatever it throws is the outcome of its item.</param>
    /// <param name="maxConcurrency">How many are worked on at a time.</param>
    /// <param name="cancellationToken">Cancels what is under way, and begins nothing more.</param>
    /// <returns>The outcomes, in the order of the items.</returns>
    /// <exception cref="BulkCanceledException{TItem, TResult}">The token was cancelled. The outcomes so far come along.</exception>
    /// <exception cref="BulkItemsException{TItem, TResult}">Getting the next item failed. The outcomes so far come along.</exception>
    public static Task<IReadOnlyList<BulkOutcome<TItem, TResult>>> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, CancellationToken, Task<TResult>> action,
        int maxConcurrency = DefaultConcurrency,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        return RunAsync(ToAsync(items), action, maxConcurrency, cancellationToken);
    }

    /// <summary>Does something with each item of a sequence that is itself fetched, such as a paged collection.</summary>
    /// <inheritdoc cref="RunAsync{TItem, TResult}(IEnumerable{TItem}, Func{TItem, CancellationToken, Task{TResult}}, int, CancellationToken)"/>
    public static async Task<IReadOnlyList<BulkOutcome<TItem, TResult>>> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        Func<TItem, CancellationToken, Task<TResult>> action,
        int maxConcurrency = DefaultConcurrency,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(action);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxConcurrency, 1);
        using var room = new SemaphoreSlim(maxConcurrency, maxConcurrency);
        var running = new List<Task<BulkOutcome<TItem, TResult>>>();
        Exception? problem = null;
        try
        {
            await room.WaitAsync(cancellationToken).ConfigureAwait(false);
            await foreach (TItem item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                running.Add(Task.Run(() => RunOneAsync(item, action, room, cancellationToken), CancellationToken.None));
                await room.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // The sequence is the caller's, or the service's.
        catch (Exception e)
#pragma warning restore CA1031
        {
            problem = e;
        }

        // What was begun is brought to its end whatever happened: a write whose outcome nobody saw is the worst of all.
        BulkOutcome<TItem, TResult>[] outcomes = await Task.WhenAll(running).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested && (problem is not null || Array.Exists(outcomes, outcome => outcome.Error is OperationCanceledException)))
        {
            throw new BulkCanceledException<TItem, TResult>(outcomes, cancellationToken);
        }

        return problem is null ? outcomes : throw new BulkItemsException<TItem, TResult>(outcomes, problem);
    }

    private static async Task<BulkOutcome<TItem, TResult>> RunOneAsync<TItem, TResult>(
        TItem item, Func<TItem, CancellationToken, Task<TResult>> action, SemaphoreSlim room, CancellationToken cancellationToken)
    {
        try
        {
            return new(item, await action(item, cancellationToken).ConfigureAwait(false), null);
        }
#pragma warning disable CA1031 // One failure does not end the rest, and none is lost.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(item, default, e);
        }
        finally
        {
            room.Release();
        }
    }

#pragma warning disable CS1998 // A sequence that is there has nothing to wait for.
    private static async IAsyncEnumerable<T> ToAsync<T>(IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            yield return item;
        }
    }
#pragma warning restore CS1998
}
