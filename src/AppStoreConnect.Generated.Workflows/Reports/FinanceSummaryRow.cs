using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>A row of the second table of a finance report: the total of a country. Columns are found by name, in any order. A blank value or a missing column is null.</summary>
public sealed record FinanceSummaryRow
{
    /// <summary>The two-letter ISO 3166 code of the storefront.</summary>
    public string? CountryOfSale { get; init; }

    /// <summary>The ISO 4217 code of your share's currency.</summary>
    public string? PartnerShareCurrency { get; init; }

    /// <summary>The number of units.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Your share for all units, in <see cref="PartnerShareCurrency"/>.</summary>
    public decimal? ExtendedPartnerShare { get; init; }

    /// <summary>The original row with all of its columns, including those that have no property here.</summary>
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
