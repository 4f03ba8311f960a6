namespace AppStoreConnect.Workflows.Pricing;

/// <summary>The manually set prices in the service. The service replaces all of them at once, so those that do not change must be sent again.</summary>
/// <param name="BaseTerritory">The territory that the others follow, or null if there is no schedule yet.</param>
/// <param name="Prices">The prices.</param>
internal sealed record PriceSchedule(string? BaseTerritory, IReadOnlyList<ManualPrice> Prices)
{
    /// <summary>The schedule of a product without one.</summary>
    public static PriceSchedule None { get; } = new(null, []);

    /// <summary>Returns the price in a territory on a day, or null if it follows the base territory.</summary>
    public ManualPrice? On(string territory, DateOnly day) => Prices.LastOrDefault(price => price.Territory == territory && price.IsValidOn(day));
}

/// <summary>A price that was set manually.</summary>
/// <param name="PointId">The id of its price point.</param>
/// <param name="Territory">The territory.</param>
/// <param name="Amount">The price that customers pay, or null if the service did not return it.</param>
/// <param name="Start">The first day, or null for the beginning.</param>
/// <param name="End">The day on which it ends, or null for never.</param>
internal sealed record ManualPrice(string PointId, string Territory, decimal? Amount, DateOnly? Start, DateOnly? End)
{
    public bool IsValidOn(DateOnly day) => (Start is null || Start <= day) && (End is null || End > day);
}
