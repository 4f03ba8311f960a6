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
    /// <param name="action">What to do with one.</param>
    /// <param name="maxConcurrency">How many are worked on at a time.</param>
    /// <param name="cancellationToken">Ends it all.</param>
    /// <returns>The outcomes, in the order of the items.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; what is done stays done.</exception>
    public static Task<IReadOnlyList<BulkOutcome<TItem, TResult>>> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, CancellationToken, Task<TResult>> action,
        int maxConcurrency = DefaultConcurrency,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        return CollectAsync(
            (run, options) => Parallel.ForEachAsync(Number(items), options, (numbered, token) => run(numbered.Index, numbered.Item, token)),
            action,
            maxConcurrency,
            cancellationToken);
    }

    /// <summary>Does something with each item of a sequence that is itself fetched, such as a paged collection.</summary>
    /// <inheritdoc cref="RunAsync{TItem, TResult}(IEnumerable{TItem}, Func{TItem, CancellationToken, Task{TResult}}, int, CancellationToken)"/>
    public static Task<IReadOnlyList<BulkOutcome<TItem, TResult>>> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        Func<TItem, CancellationToken, Task<TResult>> action,
        int maxConcurrency = DefaultConcurrency,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        return CollectAsync(
            (run, options) => Parallel.ForEachAsync(NumberAsync(items, cancellationToken), options, (numbered, token) => run(numbered.Index, numbered.Item, token)),
            action,
            maxConcurrency,
            cancellationToken);
    }

    private static async Task<IReadOnlyList<BulkOutcome<TItem, TResult>>> CollectAsync<TItem, TResult>(
        Func<Func<int, TItem, CancellationToken, ValueTask>, ParallelOptions, Task> forEach,
        Func<TItem, CancellationToken, Task<TResult>> action,
        int maxConcurrency,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxConcurrency, 1);
        var gate = new Lock();
        var outcomes = new SortedDictionary<int, BulkOutcome<TItem, TResult>>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = maxConcurrency, CancellationToken = cancellationToken };
        await forEach(RunOneAsync, options).ConfigureAwait(false);
        return outcomes.Values.ToArray();

        async ValueTask RunOneAsync(int index, TItem item, CancellationToken token)
        {
            BulkOutcome<TItem, TResult> outcome;
            try
            {
                outcome = new(item, await action(item, token).ConfigureAwait(false), null);
            }
            catch (AppStoreConnectException e)
            {
                outcome = new(item, default, e);
            }

            lock (gate)
            {
                outcomes.Add(index, outcome);
            }
        }
    }

    private static IEnumerable<(int Index, T Item)> Number<T>(IEnumerable<T> items)
    {
        int index = 0;
        foreach (T item in items)
        {
            yield return (index++, item);
        }
    }

    private static async IAsyncEnumerable<(int Index, T Item)> NumberAsync<T>(
        IAsyncEnumerable<T> items,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int index = 0;
        await foreach (T item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return (index++, item);
        }
    }
}
