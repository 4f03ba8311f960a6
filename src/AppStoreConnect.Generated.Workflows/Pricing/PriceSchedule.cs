namespace AppStoreConnect.Workflows.Pricing;

/// <summary>The prices that were set by hand, as the service has them. It replaces all of them at once, so that those not spoken of must be sent again.</summary>
/// <param name="BaseTerritory">The territory that the other ones follow; null if there is no schedule yet.</param>
/// <param name="Prices">The prices.</param>
internal sealed record PriceSchedule(string? BaseTerritory, IReadOnlyList<ManualPrice> Prices)
{
    /// <summary>No schedule yet.</summary>
    public static PriceSchedule None { get; } = new(null, []);

    /// <summary>The price of a territory on a day; null if it follows the base territory.</summary>
    public ManualPrice? On(string territory, DateOnly day) => Prices.LastOrDefault(price => price.Territory == territory && price.IsValidOn(day));
}

/// <summary>A price that was set by hand.</summary>
/// <param name="PointId">The id of its price point.</param>
/// <param name="Territory">The territory.</param>
/// <param name="Amount">What customers pay; null if the service did not say.</param>
/// <param name="Start">The first day; null from the beginning.</param>
/// <param name="End">The day on which it ends; null for never.</param>
internal sealed record ManualPrice(string PointId, string Territory, decimal? Amount, DateOnly? Start, DateOnly? End)
{
    public bool IsValidOn(DateOnly day) => (Start is null || Start <= day) && (End is null || End > day);
}
