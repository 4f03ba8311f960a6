namespace AppStoreConnect;

/// <summary>The exception thrown when a <see cref="Bulk"/> run is canceled. Completed work is not undone; see <see cref="Outcomes"/>.</summary>
/// <typeparam name="TItem">The type of the items.</typeparam>
/// <typeparam name="TResult">The type of the results.</typeparam>
public sealed class BulkCanceledException<TItem, TResult> : OperationCanceledException
{
    internal BulkCanceledException(IReadOnlyList<BulkOutcome<TItem, TResult>> outcomes, CancellationToken cancellationToken)
        : base($"The run was canceled after {outcomes.Count} items had been started.", cancellationToken) => Outcomes = outcomes;

    /// <summary>The outcomes of all items that were started, in the order of the items. An item that was in flight has an <see cref="OperationCanceledException"/> as its error.</summary>
    public IReadOnlyList<BulkOutcome<TItem, TResult>> Outcomes { get; }
}
