namespace AppStoreConnect;

/// <summary>
/// Runs an action for many items with a bounded number of calls in flight, such as bulk writes that stay within the service's
/// rate limit. A failed item does not stop the others: each item has its own outcome.
/// </summary>
public static class Bulk
{
    /// <summary>The default number of calls in flight.</summary>
    public const int DefaultConcurrency = 8;

    /// <summary>Runs an action for each item.</summary>
    /// <param name="items">The items. The sequence is read lazily, as calls complete.</param>
    /// <param name="action">The action for one item. An exception that it throws becomes the outcome of that item.</param>
    /// <param name="maxConcurrency">The maximum number of calls in flight.</param>
    /// <param name="cancellationToken">Cancels the calls in flight and starts no more.</param>
    /// <returns>The outcomes, in the order of the items.</returns>
    /// <exception cref="BulkCanceledException{TItem, TResult}">The token was canceled. The exception carries the outcomes so far.</exception>
    /// <exception cref="BulkItemsException{TItem, TResult}">Reading the next item failed. The exception carries the outcomes so far.</exception>
    public static Task<IReadOnlyList<BulkOutcome<TItem, TResult>>> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, CancellationToken, Task<TResult>> action,
        int maxConcurrency = DefaultConcurrency,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        return RunAsync(ToAsync(items), action, maxConcurrency, cancellationToken);
    }

    /// <summary>Runs an action for each item of an asynchronous sequence, such as a paged collection.</summary>
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

        // Calls in flight are awaited even after a failure: a write with an unknown outcome would be worse.
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
