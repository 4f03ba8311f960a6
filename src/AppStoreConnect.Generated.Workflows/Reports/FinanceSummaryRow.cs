using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>A row of the second table of a finance report: the total of a country. Columns are found by name, wherever they are; a blank value and a missing column are null.</summary>
public sealed record FinanceSummaryRow
{
    /// <summary>The storefront, as a two-letter ISO 3166 code.</summary>
    public string? CountryOfSale { get; init; }

    /// <summary>The currency of your share, as an ISO 4217 code.</summary>
    public string? PartnerShareCurrency { get; init; }

    /// <summary>The number of units.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Your share for all units, in <see cref="PartnerShareCurrency"/>.</summary>
    public decimal? ExtendedPartnerShare { get; init; }

    /// <summary>The row as it came, with all of its columns, those that have no member here among them.</summary>
    public required ReportRow Row { get; init; }

    internal static FinanceSummaryRow Read(RowReader reader) => new()
    {
        Row = reader.Row,
        CountryOfSale = reader.Text("Country Of Sale"),
        PartnerShareCurrency = reader.Text("Partner Share Currency"),
        Quantity = reader.Decimal("Quantity"),
        ExtendedPartnerShare = reader.Decimal("Extended Partner Share"),
    };
}
