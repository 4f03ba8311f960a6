using AppStoreConnect.Workflows.Pricing;

namespace AppStoreConnect.Workflows;

/// <summary>An amount that Apple does not offer in a territory.</summary>
/// <param name="Territory">The three-letter code of the territory, such as <c>DEU</c>.</param>
/// <param name="Amount">The requested amount.</param>
/// <param name="NearestBelow">The next lower amount that Apple offers, or null if there is none.</param>
/// <param name="NearestAbove">The next higher amount that Apple offers, or null if there is none.</param>
public sealed record MissingPricePoint(string Territory, decimal Amount, decimal? NearestBelow, decimal? NearestAbove)
{
    /// <summary>Returns the amount and its neighbors as one line.</summary>
    public override string ToString() => (NearestBelow, NearestAbove) switch
    {
        (null, null) => $"{Territory}: Apple offers no prices there. Territories have three-letter codes, such as USA or DEU.",
        ({ } below, { } above) => $"{Territory}: {PricePoint.Text(Amount)} is not offered. The nearest are {PricePoint.Text(below)} and {PricePoint.Text(above)}.",
        _ => $"{Territory}: {PricePoint.Text(Amount)} is not offered. The nearest is {PricePoint.Text((NearestBelow ?? NearestAbove)!.Value)}.",
    };
}
