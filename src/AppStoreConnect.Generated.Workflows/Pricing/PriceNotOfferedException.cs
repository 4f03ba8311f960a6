namespace AppStoreConnect.Workflows;

/// <summary>Apple offers fixed prices in each territory, and some of the amounts are not among them. Nothing was rounded and nothing was changed: choose from those that the message names.</summary>
public sealed class PriceNotOfferedException : AppStoreConnectException
{
    internal PriceNotOfferedException(IReadOnlyList<MissingPricePoint> missing)
        : base(string.Join('\n', missing)) => Missing = missing;

    /// <summary>The amounts, each with its nearest neighbors.</summary>
    public IReadOnlyList<MissingPricePoint> Missing { get; }
}
