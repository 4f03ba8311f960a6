using System.Diagnostics.CodeAnalysis;
using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>A row of a subscriber report (type SUBSCRIBER): one transaction of one anonymous subscriber. Columns are found by name, in any order. A blank value or a missing column is null.</summary>
public sealed record SubscriberRow : SubscriptionReportRow
{
    /// <summary>Creates a row without values.</summary>
    public SubscriberRow()
    {
    }

    [SetsRequiredMembers]
    private SubscriberRow(RowReader reader)
        : base(reader)
    {
        EventDate = reader.Date("Event Date");
        SubscriptionOfferType = reader.Text("Subscription Offer Type");
        SubscriptionOfferDuration = reader.Text("Subscription Offer Duration");
        MarketingOptInDuration = reader.Text("Marketing Opt-In Duration");
        CustomerPrice = reader.Decimal("Customer Price");
        CustomerCurrency = reader.Text("Customer Currency");
        DeveloperProceeds = reader.Decimal("Developer Proceeds");
        ProceedsCurrency = reader.Text("Proceeds Currency");
        SubscriberId = reader.Text("Subscriber ID");
        SubscriberIdReset = reader.Text("Subscriber ID Reset");
        Refund = reader.Text("Refund");
        PurchaseDate = reader.Date("Purchase Date");
        Units = reader.Decimal("Units");
    }

    /// <summary>The day.</summary>
    public DateOnly? EventDate { get; init; }

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

    internal static SubscriberRow Read(RowReader reader) => new(reader);
}
