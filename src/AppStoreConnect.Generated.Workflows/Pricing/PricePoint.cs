using System.Globalization;

namespace AppStoreConnect.Workflows.Pricing;

/// <summary>A price that Apple offers in a territory.</summary>
/// <param name="Id">The id of the price point.</param>
/// <param name="Amount">What customers pay, in the territory's currency.</param>
internal sealed record PricePoint(string Id, decimal Amount)
{
    /// <summary>The point of a service's answer; null if its price can't be read.</summary>
    public static PricePoint? Of(string id, string? customerPrice) => AmountOf(customerPrice) is { } amount ? new(id, amount) : null;

    /// <summary>The amount of a price as the service writes it, such as <c>4.99</c>; null if it can't be read.</summary>
    public static decimal? AmountOf(string? customerPrice) =>
        decimal.TryParse(customerPrice, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) ? amount : null;

    /// <summary>An amount as the service writes it, without zeros that mean nothing.</summary>
    public static string Text(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);
}
