namespace AppStoreConnect.Testing.Store.Rules;

/// <summary>Rules for prices. A price applies in the territory of its price point. Requests name only the price point, and the service returns both.</summary>
internal sealed class PriceRules(StoreContents contents) : StoreRules(contents)
{
    private static readonly string[] s_points = ["appPricePoint", "inAppPurchasePricePoint", "subscriptionPricePoint"];

    public override void Created(StoredResource resource)
    {
        // The prices of a schedule are created together with it.
        foreach (StoredResource price in Targets(resource, "manualPrices").Append(resource).ToArray())
        {
            StoredResource? point = s_points.Select(name => Target(price, name)).FirstOrDefault(found => found is not null);
            if (point is not null && Target(price, "territory") is null && Target(point, "territory") is { } territory)
            {
                Link(price, "territory", territory);
            }
        }
    }
}
