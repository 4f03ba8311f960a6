namespace AppStoreConnect;

/// <summary>The items of a <see cref="Bulk"/> could not be fetched to their end; the cause is the <see cref="Exception.InnerException"/>. What was begun was brought to its end, and is told here.</summary>
/// <typeparam name="TItem">The type of the items.</typeparam>
/// <typeparam name="TResult">The type of the results.</typeparam>
public sealed class BulkItemsException<TItem, TResult> : AppStoreConnectException
{
    internal BulkItemsException(IReadOnlyList<BulkOutcome<TItem, TResult>> outcomes, Exception cause)
        : base($"The items could not be fetched beyond the first {outcomes.Count}: {cause.Message}", cause) => Outcomes = outcomes;

    /// <summary>The outcomes of all items that were fetched, in their order.</summary>
    public IReadOnlyList<BulkOutcome<TItem, TResult>> Outcomes { get; }
}
