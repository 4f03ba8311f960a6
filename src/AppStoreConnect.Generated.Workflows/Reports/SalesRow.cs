using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>A row of a sales or pre-order report (types SALES and PRE_ORDER). Columns are found by name, in any order. A blank value or a missing column is null.</summary>
public sealed record SalesRow
{
    /// <summary>The seller, which is Apple.</summary>
    public string? Provider { get; init; }

    /// <summary>The seller's country.</summary>
    public string? ProviderCountry { get; init; }

    /// <summary>Your SKU of the product.</summary>
    public string? Sku { get; init; }

    /// <summary>Your name as the seller of the product.</summary>
    public string? Developer { get; init; }

    /// <summary>The name of the product.</summary>
    public string? Title { get; init; }

    /// <summary>The version of the app, or null for in-app purchases.</summary>
    public string? Version { get; init; }

    /// <summary>The product and transaction type in Apple's list, such as <c>1F</c> (free or paid universal app) or <c>IAY</c> (auto-renewable subscription).</summary>
    public string? ProductTypeIdentifier { get; init; }

    /// <summary>The number of units. Negative for refunds.</summary>
    public decimal? Units { get; init; }

    /// <summary>Your proceeds per unit, in <see cref="CurrencyOfProceeds"/>.</summary>
    public decimal? DeveloperProceeds { get; init; }

    /// <summary>The first day of the period.</summary>
    public DateOnly? BeginDate { get; init; }

    /// <summary>The last day of the period.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The ISO 4217 code of the currency of <see cref="CustomerPrice"/>.</summary>
    public string? CustomerCurrency { get; init; }

    /// <summary>The two-letter ISO 3166 code of the storefront.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The ISO 4217 code of the currency of <see cref="DeveloperProceeds"/>.</summary>
    public string? CurrencyOfProceeds { get; init; }

    /// <summary>Apple's id of the product.</summary>
    public string? AppleIdentifier { get; init; }

    /// <summary>The price that the customer paid per unit, in <see cref="CustomerCurrency"/>. Negative for refunds.</summary>
    public decimal? CustomerPrice { get; init; }

    /// <summary>The kind of promotion, if the unit was part of one.</summary>
    public string? PromoCode { get; init; }

    /// <summary>The SKU of the app that an in-app purchase belongs to.</summary>
    public string? ParentIdentifier { get; init; }

    /// <summary><c>New</c> or <c>Renewal</c> for auto-renewable subscriptions.</summary>
    public string? Subscription { get; init; }

    /// <summary>The length of a subscription, such as <c>1 Month</c>.</summary>
    public string? Period { get; init; }

    /// <summary>The App Store category.</summary>
    public string? Category { get; init; }

    /// <summary><c>CMB</c> for a purchase that completes a bundle.</summary>
    public string? Cmb { get; init; }

    /// <summary>The kind of device.</summary>
    public string? Device { get; init; }

    /// <summary>The platforms of the app.</summary>
    public string? SupportedPlatforms { get; init; }

    /// <summary>Why the proceeds differ from the usual rate, such as <c>Rate After One Year</c>.</summary>
    public string? ProceedsReason { get; init; }

    /// <summary><c>Yes</c> if the price of a renewal is preserved.</summary>
    public string? PreservedPricing { get; init; }

    /// <summary><c>News</c> if it was purchased in that app.</summary>
    public string? Client { get; init; }

    /// <summary>The kind of order, such as <c>Pre-Order</c>.</summary>
    public string? OrderType { get; init; }

    /// <summary>The original row with all of its columns, including those that have no property here.</summary>
    public required ReportRow Row { get; init; }

    internal static SalesRow Read(RowReader reader) => new()
    {
        Row = reader.Row,
        Provider = reader.Text("Provider"),
        ProviderCountry = reader.Text("Provider Country"),
        Sku = reader.Text("SKU"),
        Developer = reader.Text("Developer"),
        Title = reader.Text("Title"),
        Version = reader.Text("Version"),
        ProductTypeIdentifier = reader.Text("Product Type Identifier"),
        Units = reader.Decimal("Units"),
        DeveloperProceeds = reader.Decimal("Developer Proceeds"),
        BeginDate = reader.Date("Begin Date"),
        EndDate = reader.Date("End Date"),
        CustomerCurrency = reader.Text("Customer Currency"),
        CountryCode = reader.Text("Country Code"),
        CurrencyOfProceeds = reader.Text("Currency of Proceeds"),
        AppleIdentifier = reader.Text("Apple Identifier"),
        CustomerPrice = reader.Decimal("Customer Price"),
        PromoCode = reader.Text("Promo Code"),
        ParentIdentifier = reader.Text("Parent Identifier"),
        Subscription = reader.Text("Subscription"),
        Period = reader.Text("Period"),
        Category = reader.Text("Category"),
        Cmb = reader.Text("CMB"),
        Device = reader.Text("Device"),
        SupportedPlatforms = reader.Text("Supported Platforms"),
        ProceedsReason = reader.Text("Proceeds Reason"),
        PreservedPricing = reader.Text("Preserved Pricing"),
        Client = reader.Text("Client"),
        OrderType = reader.Text("Order Type"),
    };
}
