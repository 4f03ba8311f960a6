using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows.Pricing;

/// <summary>The differences between the schedules of apps and of in-app purchases.</summary>
/// <param name="Title">The title of the plan.</param>
/// <param name="Resource">The type of the prices in plans.</param>
/// <param name="ListPoints">Lists the price points of a territory.</param>
/// <param name="Read">Reads the schedule.</param>
/// <param name="Replace">Replaces the schedule.</param>
internal sealed record PriceScheduleKind(
    string Title,
    string Resource,
    Func<string, CancellationToken, Task<IReadOnlyList<PricePoint>>> ListPoints,
    Func<CancellationToken, Task<PriceSchedule>> Read,
    Func<PriceSchedule, CancellationToken, Task> Replace)
{
    /// <summary>Returns the schedule of an app.</summary>
    public static PriceScheduleKind OfApp(AppStoreConnectClient client, string appId) => new(
        $"Prices of app {appId}",
        "appPrices",
        async (territory, token) => Points(
            await client.V1.Apps[appId].AppPricePoints
                .ListAsync(configuration => (configuration.QueryParameters.FilterTerritory, configuration.QueryParameters.Limit) = ([territory], 200))
                .ToListAsync(token).ConfigureAwait(false),
            point => PricePoint.Of(point.Id, point.CustomerPrice)),
        token => ReadAppAsync(client, appId, token),
        (schedule, token) => client.V1.AppPriceSchedules.PostAsync(
            new()
            {
                App = appId,
                BaseTerritory = schedule.BaseTerritory!,
                ManualPrices = [.. schedule.Prices.Select((_, index) => new Linkage<AppPrice>(InlineId(index)))],
                Included = [.. schedule.Prices.Select((price, index) => new AppPriceInlineCreate { Id = InlineId(index), AppPricePoint = price.PointId, StartDate = price.Start, EndDate = price.End })],
            },
            cancellationToken: token));

    /// <summary>Returns the schedule of an in-app purchase.</summary>
    public static PriceScheduleKind OfInAppPurchase(AppStoreConnectClient client, string purchaseId) => new(
        $"Prices of in-app purchase {purchaseId}",
        "inAppPurchasePrices",
        async (territory, token) => Points(
            await client.V2.InAppPurchases[purchaseId].PricePoints
                .ListAsync(configuration => (configuration.QueryParameters.FilterTerritory, configuration.QueryParameters.Limit) = ([territory], 8000))
                .ToListAsync(token).ConfigureAwait(false),
            point => PricePoint.Of(point.Id, point.CustomerPrice)),
        token => ReadInAppPurchaseAsync(client, purchaseId, token),
        (schedule, token) => client.V1.InAppPurchasePriceSchedules.PostAsync(
            new()
            {
                InAppPurchase = purchaseId,
                BaseTerritory = schedule.BaseTerritory!,
                ManualPrices = [.. schedule.Prices.Select((_, index) => new Linkage<InAppPurchasePrice>(InlineId(index)))],
                Included =
                [
                    .. schedule.Prices.Select((price, index) => new InAppPurchasePriceInlineCreate
                    {
                        Id = InlineId(index), InAppPurchasePricePoint = price.PointId, InAppPurchaseV2 = purchaseId, StartDate = price.Start, EndDate = price.End,
                    }),
                ],
            },
            cancellationToken: token));

    private static string InlineId(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${{price-{index + 1}}}");

    private static PricePoint[] Points<T>(List<T> points, Func<T, PricePoint?> read) => [.. points.Select(read).OfType<PricePoint>()];

    private static async Task<PriceSchedule> ReadAppAsync(AppStoreConnectClient client, string appId, CancellationToken cancellationToken)
    {
        AppPriceSchedule? schedule = await OrNull(async () => (await client.V1.Apps[appId].AppPriceSchedule
            .GetAsync(configuration => configuration.QueryParameters.Include = [AppPriceScheduleInclude.BaseTerritory], cancellationToken).ConfigureAwait(false)).DataOrDefault).ConfigureAwait(false);
        if (schedule is null)
        {
            return PriceSchedule.None;
        }

        List<ManualPrice> prices = [];
        await foreach (Page<AppPrice> page in client.V1.AppPriceSchedules[schedule.Id].ManualPrices
            .ListAsync(configuration => configuration.QueryParameters.Include = [AppPriceInclude.AppPricePoint, AppPriceInclude.Territory])
            .AsPages(cancellationToken).ConfigureAwait(false))
        {
            prices.AddRange(page.Data.Select(price => new ManualPrice(
                AnsweredIds.Of(price.AppPricePoint, price, "appPricePoint"), AnsweredIds.Of(price.Territory, price, "territory"), PricePoint.AmountOf(price.AppPricePoint.In(page)?.CustomerPrice), price.StartDate, price.EndDate)));
        }

        return new(schedule.BaseTerritory.Id, prices);
    }

    private static async Task<PriceSchedule> ReadInAppPurchaseAsync(AppStoreConnectClient client, string purchaseId, CancellationToken cancellationToken)
    {
        InAppPurchasePriceSchedule? schedule = await OrNull(async () => (await client.V2.InAppPurchases[purchaseId].IapPriceSchedule
            .GetAsync(configuration => configuration.QueryParameters.Include = [InAppPurchasePriceScheduleInclude.BaseTerritory], cancellationToken).ConfigureAwait(false)).DataOrDefault).ConfigureAwait(false);
        if (schedule is null)
        {
            return PriceSchedule.None;
        }

        List<ManualPrice> prices = [];
        await foreach (Page<InAppPurchasePrice> page in client.V1.InAppPurchasePriceSchedules[schedule.Id].ManualPrices
            .ListAsync(configuration => configuration.QueryParameters.Include = [InAppPurchasePriceInclude.InAppPurchasePricePoint, InAppPurchasePriceInclude.Territory])
            .AsPages(cancellationToken).ConfigureAwait(false))
        {
            prices.AddRange(page.Data.Select(price => new ManualPrice(
                AnsweredIds.Of(price.InAppPurchasePricePoint, price, "inAppPurchasePricePoint"), AnsweredIds.Of(price.Territory, price, "territory"), PricePoint.AmountOf(price.InAppPurchasePricePoint.In(page)?.CustomerPrice), price.StartDate, price.EndDate)));
        }

        return new(schedule.BaseTerritory.Id, prices);
    }

    // A product without a price has no schedule, and the service returns 404 or null.
    private static async Task<T?> OrNull<T>(Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (AppStoreConnectNotFoundException)
        {
            return null;
        }
    }
}
