using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Pricing;

namespace AppStoreConnect.Workflows;

public sealed partial class PublishingClient
{
    // The service counts days in its own time zone; this is the earliest day that is "today" somewhere. Tests and callers see it as "not in the future".
    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>
    /// Plans the prices of an app. Territories that are not named keep the price that was set for them, or follow the base territory. Apple offers fixed amounts: one that is
    /// not offered is an error that names the nearest, never rounded.
    /// </summary>
    /// <param name="appId">The id of the app.</param>
    /// <param name="baseTerritory">The territory that the others follow, by its code of three letters, such as <c>USA</c>.</param>
    /// <param name="prices">What customers pay, by territory, in its own currency.</param>
    /// <param name="from">The first day of the new prices, in the future; null to begin at once.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="PriceNotOfferedException">Apple does not offer some of the amounts; the nearest are named.</exception>
    /// <exception cref="ArgumentException">A territory is not a code of three letters, a price is negative, the date is not in the future, or the base territory has no price.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ChangePlan> PlanAppPricesAsync(
        string appId, string baseTerritory, IReadOnlyDictionary<string, decimal> prices, DateOnly? from = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        return RequiredRoles.ExplainAsync(() => new PriceSchedulePlanner(PriceScheduleKind.OfApp(_client, appId), Today).PlanAsync(baseTerritory, prices, from, cancellationToken));
    }

    /// <summary>Plans the prices of an in-app purchase, in the way of <see cref="PlanAppPricesAsync"/>.</summary>
    /// <param name="inAppPurchaseId">The id of the in-app purchase.</param>
    /// <param name="baseTerritory">The territory that the others follow, by its code of three letters, such as <c>USA</c>.</param>
    /// <param name="prices">What customers pay, by territory, in its own currency.</param>
    /// <param name="from">The first day of the new prices, in the future; null to begin at once.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <inheritdoc cref="PlanAppPricesAsync"/>
    public Task<ChangePlan> PlanInAppPurchasePricesAsync(
        string inAppPurchaseId, string baseTerritory, IReadOnlyDictionary<string, decimal> prices, DateOnly? from = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(inAppPurchaseId);
        return RequiredRoles.ExplainAsync(() =>
            new PriceSchedulePlanner(PriceScheduleKind.OfInAppPurchase(_client, inAppPurchaseId), Today).PlanAsync(baseTerritory, prices, from, cancellationToken));
    }

    /// <summary>Plans the prices of a subscription. Territories that are not named keep their price. Apple offers fixed amounts: one that is not offered is an error that names the nearest.</summary>
    /// <param name="subscriptionId">The id of the subscription.</param>
    /// <param name="prices">What customers pay, by territory, in its own currency.</param>
    /// <param name="from">The first day of the new prices, in the future; null to begin at once.</param>
    /// <param name="preserveCurrentPrice">Whether those who subscribe already keep their price. False by default: they get the new one, with their consent where it is needed.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="PriceNotOfferedException">Apple does not offer some of the amounts; the nearest are named.</exception>
    /// <exception cref="ArgumentException">A territory is not a code of three letters, a price is negative, or the date is not in the future.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ChangePlan> PlanSubscriptionPricesAsync(
        string subscriptionId, IReadOnlyDictionary<string, decimal> prices, DateOnly? from = null, bool preserveCurrentPrice = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subscriptionId);
        return RequiredRoles.ExplainAsync(() => new SubscriptionPricePlanner(_client, subscriptionId, Today).PlanAsync(prices, from, preserveCurrentPrice, cancellationToken));
    }
}
