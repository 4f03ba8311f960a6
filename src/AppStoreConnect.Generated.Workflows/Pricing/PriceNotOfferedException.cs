namespace AppStoreConnect.Workflows;

/// <summary>The exception thrown when some amounts are not among the fixed prices that Apple offers in a territory. Nothing was rounded or changed. Choose from the amounts in the message.</summary>
public sealed class PriceNotOfferedException : AppStoreConnectException
{
    internal PriceNotOfferedException(IReadOnlyList<MissingPricePoint> missing)
        : base(string.Join('\n', missing)) => Missing = missing;

    /// <summary>The amounts, each with its nearest neighbors.</summary>
    public IReadOnlyList<MissingPricePoint> Missing { get; }
}
