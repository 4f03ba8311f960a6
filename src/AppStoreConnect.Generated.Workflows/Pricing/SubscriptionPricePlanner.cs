using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Pricing;

/// <summary>Plans the prices of a subscription, with one request per territory.</summary>
internal sealed class SubscriptionPricePlanner(AppStoreConnectClient client, string subscriptionId, DateOnly today)
{
    public async Task<ChangePlan> PlanAsync(IReadOnlyDictionary<string, decimal> prices, DateOnly? from, bool preserveCurrentPrice, CancellationToken cancellationToken)
    {
        PriceArguments.Check("USA", prices, from, today);
        SortedDictionary<string, PricePoint> points = await PriceFinder.FindAsync(prices, ListPointsAsync, cancellationToken).ConfigureAwait(false);
        List<ManualPrice> current = await ReadAsync(cancellationToken).ConfigureAwait(false);
        var plan = new ChangePlanBuilder($"Prices of subscription {subscriptionId}");
        foreach ((string territory, PricePoint point) in points)
        {
            ManualPrice? before = OnDay(current, territory, from ?? today);
            if (before?.PointId == point.Id || (before?.Amount is { } amount && amount == point.Amount))
            {
                continue;
            }

            plan.Add(
                [Change.Update("subscriptionPrices", territory, PriceArguments.Field(from), before?.Amount is { } old ? PricePoint.Text(old) : null, PricePoint.Text(point.Amount))],
                token => client.V1.SubscriptionPrices.PostAsync(
                    new()
                    {
                        Subscription = subscriptionId,
                        SubscriptionPricePoint = point.Id,
                        Territory = territory,
                        StartDate = from,
                        PreserveCurrentPrice = before is null ? null : preserveCurrentPrice,
                    },
                    cancellationToken: token),
                isDone: async token => OnDay(await ReadAsync(token).ConfigureAwait(false), territory, from ?? today)?.PointId == point.Id);
        }

        return plan.Build();
    }

    // Subscription prices have no end. The one that starts last applies.
    private static ManualPrice? OnDay(List<ManualPrice> prices, string territory, DateOnly day) =>
        prices.Where(price => price.Territory == territory && price.IsValidOn(day)).MaxBy(price => price.Start ?? DateOnly.MinValue);

    private async Task<IReadOnlyList<PricePoint>> ListPointsAsync(string territory, CancellationToken cancellationToken)
    {
        List<SubscriptionPricePoint> points = await client.V1.Subscriptions[subscriptionId].PricePoints
            .ListAsync(configuration => (configuration.QueryParameters.FilterTerritory, configuration.QueryParameters.Limit) = ([territory], 8000))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. points.Select(point => PricePoint.Of(point.Id, point.CustomerPrice)).OfType<PricePoint>()];
    }

    private async Task<List<ManualPrice>> ReadAsync(CancellationToken cancellationToken)
    {
        List<ManualPrice> prices = [];
        await foreach (Page<SubscriptionPrice> page in client.V1.Subscriptions[subscriptionId].Prices
            .ListAsync(configuration => configuration.QueryParameters.Include = [SubscriptionPriceInclude.SubscriptionPricePoint, SubscriptionPriceInclude.Territory])
            .AsPages(cancellationToken).ConfigureAwait(false))
        {
            prices.AddRange(page.Data.Select(price => new ManualPrice(
                AnsweredIds.Of(price.SubscriptionPricePoint, price, "subscriptionPricePoint"), AnsweredIds.Of(price.Territory, price, "territory"), PricePoint.AmountOf(price.SubscriptionPricePoint.In(page)?.CustomerPrice), price.StartDate, null)));
        }

        return prices;
    }
}
