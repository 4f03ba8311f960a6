using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Pricing;

namespace AppStoreConnect.Workflows;

public sealed partial class PublishingClient
{
    // The service uses its own time zone. This is the earliest day that is "today" anywhere. Tests and callers see it as "not in the future".
    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>
    /// Plans the prices of an app. Other territories keep the price that was set for them or follow the base territory. Apple offers fixed amounts. An amount that is
    /// not offered is an error that contains the nearest ones; nothing is rounded.
    /// </summary>
    /// <param name="appId">The id of the app.</param>
    /// <param name="baseTerritory">The three-letter code of the territory that the others follow, such as <c>USA</c>.</param>
    /// <param name="prices">The prices that customers pay, by territory, in its own currency.</param>
    /// <param name="from">The first day of the new prices, in the future, or null to start immediately.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="PriceNotOfferedException">Apple does not offer some of the amounts. The exception contains the nearest ones.</exception>
    /// <exception cref="ArgumentException">A territory is not a three-letter code, a price is negative, the date is not in the future, or the base territory has no price.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ChangePlan> PlanAppPricesAsync(
        string appId, string baseTerritory, IReadOnlyDictionary<string, decimal> prices, DateOnly? from = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        return RequiredRoles.ExplainAsync(() => new PriceSchedulePlanner(PriceScheduleKind.OfApp(_client, appId), Today).PlanAsync(baseTerritory, prices, from, cancellationToken));
    }

    /// <summary>Plans the prices of an in-app purchase. See <see cref="PlanAppPricesAsync"/>.</summary>
    /// <param name="inAppPurchaseId">The id of the in-app purchase.</param>
    /// <param name="baseTerritory">The three-letter code of the territory that the others follow, such as <c>USA</c>.</param>
    /// <param name="prices">The prices that customers pay, by territory, in its own currency.</param>
    /// <param name="from">The first day of the new prices, in the future, or null to start immediately.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <inheritdoc cref="PlanAppPricesAsync"/>
    public Task<ChangePlan> PlanInAppPurchasePricesAsync(
        string inAppPurchaseId, string baseTerritory, IReadOnlyDictionary<string, decimal> prices, DateOnly? from = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(inAppPurchaseId);
        return RequiredRoles.ExplainAsync(() =>
            new PriceSchedulePlanner(PriceScheduleKind.OfInAppPurchase(_client, inAppPurchaseId), Today).PlanAsync(baseTerritory, prices, from, cancellationToken));
    }

    /// <summary>Plans the prices of a subscription. Other territories keep their price. Apple offers fixed amounts. An amount that is not offered is an error that contains the nearest ones.</summary>
    /// <param name="subscriptionId">The id of the subscription.</param>
    /// <param name="prices">The prices that customers pay, by territory, in its own currency.</param>
    /// <param name="from">The first day of the new prices, in the future, or null to start immediately.</param>
    /// <param name="preserveCurrentPrice">Whether current subscribers keep their price. The default is false: they get the new price, with their consent if required.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="PriceNotOfferedException">Apple does not offer some of the amounts. The exception contains the nearest ones.</exception>
    /// <exception cref="ArgumentException">A territory is not a three-letter code, a price is negative, or the date is not in the future.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ChangePlan> PlanSubscriptionPricesAsync(
        string subscriptionId, IReadOnlyDictionary<string, decimal> prices, DateOnly? from = null, bool preserveCurrentPrice = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subscriptionId);
        return RequiredRoles.ExplainAsync(() => new SubscriptionPricePlanner(_client, subscriptionId, Today).PlanAsync(prices, from, preserveCurrentPrice, cancellationToken));
    }
}
