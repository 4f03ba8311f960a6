namespace AppStoreConnect;

/// <summary>A <see cref="Bulk"/> was cancelled. What was done stays done, and is told here.</summary>
/// <typeparam name="TItem">The type of the items.</typeparam>
/// <typeparam name="TResult">The type of the results.</typeparam>
public sealed class BulkCanceledException<TItem, TResult> : OperationCanceledException
{
    internal BulkCanceledException(IReadOnlyList<BulkOutcome<TItem, TResult>> outcomes, CancellationToken cancellationToken)
        : base($"The work was cancelled after {outcomes.Count} items had been begun.", cancellationToken) => Outcomes = outcomes;

    /// <summary>The outcomes of all items that were begun, in the order of the items; one that was under way ended with an <see cref="OperationCanceledException"/> as its error.</summary>
    public IReadOnlyList<BulkOutcome<TItem, TResult>> Outcomes { get; }
}
