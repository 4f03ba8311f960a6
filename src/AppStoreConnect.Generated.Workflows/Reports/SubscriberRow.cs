using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>A row of a subscriber report (type SUBSCRIBER): one transaction of one anonymous subscriber. Columns are found by name, in any order. A blank value or a missing column is null.</summary>
public sealed record SubscriberRow
{
    /// <summary>The day.</summary>
    public DateOnly? EventDate { get; init; }

    /// <summary>The name of the app.</summary>
    public string? AppName { get; init; }

    /// <summary>Apple's id of the app.</summary>
    public string? AppAppleId { get; init; }

    /// <summary>The name of the subscription.</summary>
    public string? SubscriptionName { get; init; }

    /// <summary>Apple's id of the subscription.</summary>
    public string? SubscriptionAppleId { get; init; }

    /// <summary>Apple's id of the subscription's group.</summary>
    public string? SubscriptionGroupId { get; init; }

    /// <summary>The length of the subscription, such as <c>1 Month</c>.</summary>
    public string? StandardSubscriptionDuration { get; init; }

    /// <summary>The reference name of the offer.</summary>
    public string? SubscriptionOfferName { get; init; }

    /// <summary>Your id of the offer.</summary>
    public string? PromotionalOfferId { get; init; }

    /// <summary>How the offer is paid: Pay Up Front, Pay As You Go, or Free Trial.</summary>
    public string? SubscriptionOfferType { get; init; }

    /// <summary>The length of the offer.</summary>
    public string? SubscriptionOfferDuration { get; init; }

    /// <summary>The length of the marketing opt-in.</summary>
    public string? MarketingOptInDuration { get; init; }

    /// <summary>The price that customers pay, in <see cref="CustomerCurrency"/>. Negative for refunds.</summary>
    public decimal? CustomerPrice { get; init; }

    /// <summary>The ISO 4217 code of the currency of <see cref="CustomerPrice"/>.</summary>
    public string? CustomerCurrency { get; init; }

    /// <summary>Your proceeds per unit, in <see cref="ProceedsCurrency"/>.</summary>
    public decimal? DeveloperProceeds { get; init; }

    /// <summary>The ISO 4217 code of the currency of <see cref="DeveloperProceeds"/>.</summary>
    public string? ProceedsCurrency { get; init; }

    /// <summary><c>Yes</c> if the price is preserved.</summary>
    public string? PreservedPricing { get; init; }

    /// <summary>Why the proceeds differ from the usual rate, such as <c>Rate After One Year</c>.</summary>
    public string? ProceedsReason { get; init; }

    /// <summary><c>News</c> if it was purchased in that app.</summary>
    public string? Client { get; init; }

    /// <summary>The kind of device.</summary>
    public string? Device { get; init; }

    /// <summary>The two-letter ISO 3166 code of the storefront.</summary>
    public string? Country { get; init; }

    /// <summary>An id of the customer that is the same in all reports of the app.</summary>
    public string? SubscriberId { get; init; }

    /// <summary><c>Yes</c> if the customer requested a new id.</summary>
    public string? SubscriberIdReset { get; init; }

    /// <summary><c>Yes</c> for a refund.</summary>
    public string? Refund { get; init; }

    /// <summary>For refunds, the day of the purchase.</summary>
    public DateOnly? PurchaseDate { get; init; }

    /// <summary>The number of units. Negative for refunds.</summary>
    public decimal? Units { get; init; }

    /// <summary>The original row with all of its columns, including those that have no property here.</summary>
    public required ReportRow Row { get; init; }

    internal static SubscriberRow Read(RowReader reader) => new()
    {
        Row = reader.Row,
        EventDate = reader.Date("Event Date"),
        AppName = reader.Text("App Name"),
        AppAppleId = reader.Text("App Apple ID"),
        SubscriptionName = reader.Text("Subscription Name"),
        SubscriptionAppleId = reader.Text("Subscription Apple ID"),
        SubscriptionGroupId = reader.Text("Subscription Group ID"),
        StandardSubscriptionDuration = reader.Text("Standard Subscription Duration"),
        SubscriptionOfferName = reader.Text("Subscription Offer Name", "Promotional Offer Name"),
        PromotionalOfferId = reader.Text("Promotional Offer ID"),
        SubscriptionOfferType = reader.Text("Subscription Offer Type"),
        SubscriptionOfferDuration = reader.Text("Subscription Offer Duration"),
        MarketingOptInDuration = reader.Text("Marketing Opt-In Duration"),
        CustomerPrice = reader.Decimal("Customer Price"),
        CustomerCurrency = reader.Text("Customer Currency"),
        DeveloperProceeds = reader.Decimal("Developer Proceeds"),
        ProceedsCurrency = reader.Text("Proceeds Currency"),
        PreservedPricing = reader.Text("Preserved Pricing"),
        ProceedsReason = reader.Text("Proceeds Reason"),
        Client = reader.Text("Client"),
        Device = reader.Text("Device"),
        Country = reader.Text("Country"),
        SubscriberId = reader.Text("Subscriber ID"),
        SubscriberIdReset = reader.Text("Subscriber ID Reset"),
        Refund = reader.Text("Refund"),
        PurchaseDate = reader.Date("Purchase Date"),
        Units = reader.Decimal("Units"),
    };
}
