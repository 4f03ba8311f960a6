namespace AppStoreConnect.Workflows.Pricing;

/// <summary>Finds the price points for amounts. An amount that is not offered is an error that contains its neighbors. Rounding is left to the caller.</summary>
internal static class PriceFinder
{
    /// <summary>Returns the price point of each territory.</summary>
    /// <param name="prices">The amounts by territory.</param>
    /// <param name="list">Lists the price points of a territory.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="PriceNotOfferedException">Some amounts are not offered.</exception>
    public static async Task<SortedDictionary<string, PricePoint>> FindAsync(
        IReadOnlyDictionary<string, decimal> prices,
        Func<string, CancellationToken, Task<IReadOnlyList<PricePoint>>> list,
        CancellationToken cancellationToken)
    {
        var found = new SortedDictionary<string, PricePoint>(StringComparer.Ordinal);
        List<MissingPricePoint> missing = [];
        IReadOnlyList<BulkOutcome<string, IReadOnlyList<PricePoint>>> offers = await Bulk
            .RunAsync(prices.Keys.Order(StringComparer.Ordinal), list, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        foreach (BulkOutcome<string, IReadOnlyList<PricePoint>> offer in offers)
        {
            decimal amount = prices[offer.Item];
            IReadOnlyList<PricePoint> points = offer.ResultOrThrow();
            if (points.FirstOrDefault(point => point.Amount == amount) is { } point)
            {
                found[offer.Item] = point;
            }
            else
            {
                missing.Add(new(
                    offer.Item,
                    amount,
                    points.Where(one => one.Amount < amount).Select(one => (decimal?)one.Amount).Max(),
                    points.Where(one => one.Amount > amount).Select(one => (decimal?)one.Amount).Min()));
            }
        }

        return missing.Count == 0 ? found : throw new PriceNotOfferedException(missing);
    }
}
