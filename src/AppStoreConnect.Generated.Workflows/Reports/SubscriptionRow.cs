using System.Diagnostics.CodeAnalysis;
using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>
/// A row of a subscription report (type SUBSCRIPTION): the number of subscriptions at the end of a day. Columns are found by name, in any order. A blank value
/// or a missing column is null.
/// </summary>
public sealed record SubscriptionRow : SubscriptionReportRow
{
    /// <summary>Creates a row without values.</summary>
    public SubscriptionRow()
    {
    }

    [SetsRequiredMembers]
    private SubscriptionRow(RowReader reader)
        : base(reader)
    {
        CustomerPrice = reader.Decimal("Customer Price");
        CustomerCurrency = reader.Text("Customer Currency");
        DeveloperProceeds = reader.Decimal("Developer Proceeds");
        ProceedsCurrency = reader.Text("Proceeds Currency");
        State = reader.Text("State");
        ActiveStandardPriceSubscriptions = reader.Integer("Active Standard Price Subscriptions");
        ActiveFreeTrialIntroductoryOfferSubscriptions = reader.Integer("Active Free Trial Introductory Offer Subscriptions");
        ActivePayUpFrontIntroductoryOfferSubscriptions = reader.Integer("Active Pay Up Front Introductory Offer Subscriptions");
        ActivePayAsYouGoIntroductoryOfferSubscriptions = reader.Integer("Active Pay As You Go Introductory Offer Subscriptions");
        FreeTrialPromotionalOfferSubscriptions = reader.Integer("Free Trial Promotional Offer Subscriptions");
        PayUpFrontPromotionalOfferSubscriptions = reader.Integer("Pay Up Front Promotional Offer Subscriptions");
        PayAsYouGoPromotionalOfferSubscriptions = reader.Integer("Pay As You Go Promotional Offer Subscriptions");
        FreeTrialOfferCodeSubscriptions = reader.Integer("Free Trial Offer Code Subscriptions");
        PayUpFrontOfferCodeSubscriptions = reader.Integer("Pay Up Front Offer Code Subscriptions");
        PayAsYouGoOfferCodeSubscriptions = reader.Integer("Pay As You Go Offer Code Subscriptions");
        MarketingOptIns = reader.Integer("Marketing Opt-Ins");
        BillingRetry = reader.Integer("Billing Retry");
        GracePeriod = reader.Integer("Grace Period");
        Subscribers = reader.Integer("Subscribers");
    }

    /// <summary>The price that customers pay, in <see cref="CustomerCurrency"/>. Negative for refunds.</summary>
    public decimal? CustomerPrice { get; init; }

    /// <summary>The ISO 4217 code of the currency of <see cref="CustomerPrice"/>.</summary>
    public string? CustomerCurrency { get; init; }

    /// <summary>Your proceeds per unit, in <see cref="ProceedsCurrency"/>.</summary>
    public decimal? DeveloperProceeds { get; init; }

    /// <summary>The ISO 4217 code of the currency of <see cref="DeveloperProceeds"/>.</summary>
    public string? ProceedsCurrency { get; init; }

    /// <summary>The customer's state or province, as entered by the customer.</summary>
    public string? State { get; init; }

    /// <summary>Active subscriptions at the standard price.</summary>
    public int? ActiveStandardPriceSubscriptions { get; init; }

    /// <summary>Active introductory offers that are free trials.</summary>
    public int? ActiveFreeTrialIntroductoryOfferSubscriptions { get; init; }

    /// <summary>Active introductory offers that are paid up front.</summary>
    public int? ActivePayUpFrontIntroductoryOfferSubscriptions { get; init; }

    /// <summary>Active introductory offers that are paid as you go.</summary>
    public int? ActivePayAsYouGoIntroductoryOfferSubscriptions { get; init; }

    /// <summary>Promotional offers that are free trials.</summary>
    public int? FreeTrialPromotionalOfferSubscriptions { get; init; }

    /// <summary>Promotional offers that are paid up front.</summary>
    public int? PayUpFrontPromotionalOfferSubscriptions { get; init; }

    /// <summary>Promotional offers that are paid as you go.</summary>
    public int? PayAsYouGoPromotionalOfferSubscriptions { get; init; }

    /// <summary>Offer codes that are free trials.</summary>
    public int? FreeTrialOfferCodeSubscriptions { get; init; }

    /// <summary>Offer codes that are paid up front.</summary>
    public int? PayUpFrontOfferCodeSubscriptions { get; init; }

    /// <summary>Offer codes that are paid as you go.</summary>
    public int? PayAsYouGoOfferCodeSubscriptions { get; init; }

    /// <summary>Subscriptions that came from a marketing opt-in.</summary>
    public int? MarketingOptIns { get; init; }

    /// <summary>Subscriptions whose renewal is being retried.</summary>
    public int? BillingRetry { get; init; }

    /// <summary>Subscriptions in their billing grace period.</summary>
    public int? GracePeriod { get; init; }

    /// <summary>The number of subscribers.</summary>
    public int? Subscribers { get; init; }

    internal static SubscriptionRow Read(RowReader reader) => new(reader);
}
