using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>A row of a finance report (types FINANCIAL and FINANCE_DETAIL). Columns are found by name, in any order. A blank value or a missing column is null.</summary>
public sealed record FinanceRow
{
    /// <summary>The first day of the fiscal month (FINANCIAL).</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The last day of the fiscal month (FINANCIAL).</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The day of the transaction (FINANCE_DETAIL).</summary>
    public DateOnly? TransactionDate { get; init; }

    /// <summary>The day of the settlement (FINANCE_DETAIL).</summary>
    public DateOnly? SettlementDate { get; init; }

    /// <summary>Your SKU of the product. In a FINANCIAL report, the vendor identifier.</summary>
    public string? Sku { get; init; }

    /// <summary>The name of the product.</summary>
    public string? Title { get; init; }

    /// <summary>Your name as the seller of the product.</summary>
    public string? Developer { get; init; }

    /// <summary>Apple's id of the product.</summary>
    public string? AppleIdentifier { get; init; }

    /// <summary>The product type in Apple's list.</summary>
    public string? ProductTypeIdentifier { get; init; }

    /// <summary>The number of units. Negative for returns.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Your share per unit, in <see cref="PartnerShareCurrency"/>.</summary>
    public decimal? PartnerShare { get; init; }

    /// <summary>Your share for all units, in <see cref="PartnerShareCurrency"/>.</summary>
    public decimal? ExtendedPartnerShare { get; init; }

    /// <summary>The ISO 4217 code of your share's currency.</summary>
    public string? PartnerShareCurrency { get; init; }

    /// <summary>The price that the customer paid per unit, in <see cref="CustomerCurrency"/>.</summary>
    public decimal? CustomerPrice { get; init; }

    /// <summary>The ISO 4217 code of the currency of <see cref="CustomerPrice"/>.</summary>
    public string? CustomerCurrency { get; init; }

    /// <summary><c>S</c> for a sale, <c>R</c> for a return.</summary>
    public string? SaleOrReturn { get; init; }

    /// <summary>The two-letter ISO 3166 code of the storefront.</summary>
    public string? CountryOfSale { get; init; }

    /// <summary><c>P</c> for a pre-order.</summary>
    public string? PreOrderFlag { get; init; }

    /// <summary>The kind of promotion, if there was one.</summary>
    public string? PromoCode { get; init; }

    /// <summary>The kind of order (FINANCE_DETAIL).</summary>
    public string? OrderType { get; init; }

    /// <summary>The region in which the row is settled (FINANCE_DETAIL).</summary>
    public string? Region { get; init; }

    /// <summary>The original row with all of its columns, including those that have no property here.</summary>
    public required ReportRow Row { get; init; }

    internal static FinanceRow Read(RowReader reader) => new()
    {
        Row = reader.Row,
        StartDate = reader.Date("Start Date"),
        EndDate = reader.Date("End Date"),
        TransactionDate = reader.Date("Transaction Date"),
        SettlementDate = reader.Date("Settlement Date"),
        Sku = reader.Text("SKU", "Vendor Identifier"),
        Title = reader.Text("Title"),
        Developer = reader.Text("Developer Name", "Artist/Show/Developer/Author"),
        AppleIdentifier = reader.Text("Apple Identifier"),
        ProductTypeIdentifier = reader.Text("Product Type Identifier"),
        Quantity = reader.Decimal("Quantity"),
        PartnerShare = reader.Decimal("Partner Share"),
        ExtendedPartnerShare = reader.Decimal("Extended Partner Share"),
        PartnerShareCurrency = reader.Text("Partner Share Currency"),
        CustomerPrice = reader.Decimal("Customer Price"),
        CustomerCurrency = reader.Text("Customer Currency"),
        SaleOrReturn = reader.Text("Sale or Return", "Sales or Return"),
        CountryOfSale = reader.Text("Country Of Sale"),
        PreOrderFlag = reader.Text("Pre-order Flag"),
        PromoCode = reader.Text("Promo Code"),
        OrderType = reader.Text("Order Type"),
        Region = reader.Text("Region"),
    };
}
