namespace AppStoreConnect;

/// <summary>
/// The exception thrown when the items of a <see cref="Bulk"/> run cannot be read to the end. <see cref="Exception.InnerException"/> is the cause. Items that
/// had been started were completed; see <see cref="Outcomes"/>.
/// </summary>
/// <typeparam name="TItem">The type of the items.</typeparam>
/// <typeparam name="TResult">The type of the results.</typeparam>
public sealed class BulkItemsException<TItem, TResult> : AppStoreConnectException
{
    internal BulkItemsException(IReadOnlyList<BulkOutcome<TItem, TResult>> outcomes, Exception cause)
        : base($"The items after the first {outcomes.Count} could not be read: {cause.Message}", cause) => Outcomes = outcomes;

    /// <summary>The outcomes of all items that were read, in the order of the items.</summary>
    public IReadOnlyList<BulkOutcome<TItem, TResult>> Outcomes { get; }
}
