using System.Globalization;

namespace AppStoreConnect.Workflows.Pricing;

/// <summary>A price that Apple offers in a territory.</summary>
/// <param name="Id">The id of the price point.</param>
/// <param name="Amount">The price that customers pay, in the territory's currency.</param>
internal sealed record PricePoint(string Id, decimal Amount)
{
    /// <summary>Returns the price point in a response, or null if its price cannot be read.</summary>
    public static PricePoint? Of(string id, string? customerPrice) => AmountOf(customerPrice) is { } amount ? new(id, amount) : null;

    /// <summary>Parses a price in the service's format, such as <c>4.99</c>. Returns null if it cannot be read.</summary>
    public static decimal? AmountOf(string? customerPrice) =>
        decimal.TryParse(customerPrice, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) ? amount : null;

    /// <summary>Returns an amount in the service's format, without trailing zeros.</summary>
    public static string Text(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);
}
