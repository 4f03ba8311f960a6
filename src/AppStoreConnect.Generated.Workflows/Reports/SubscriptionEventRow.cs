using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>A row of a subscription event report (type SUBSCRIPTION_EVENT): the number of subscriptions that started, renewed, or ended on a day. Columns are found by name, in any order. A blank value or a missing column is null.</summary>
public sealed record SubscriptionEventRow
{
    /// <summary>The day.</summary>
    public DateOnly? EventDate { get; init; }

    /// <summary>The event, such as <c>Renew</c>, <c>Cancel</c>, or <c>Start Introductory Offer</c>.</summary>
    public string? Event { get; init; }

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

    /// <summary><c>Yes</c> if the subscription came from a marketing opt-in.</summary>
    public string? MarketingOptIn { get; init; }

    /// <summary>The length of the opt-in.</summary>
    public string? MarketingOptInDuration { get; init; }

    /// <summary><c>Yes</c> if the price is preserved.</summary>
    public string? PreservedPricing { get; init; }

    /// <summary>Why the proceeds differ from the usual rate, such as <c>Rate After One Year</c>.</summary>
    public string? ProceedsReason { get; init; }

    /// <summary><c>News</c> if it was purchased in that app.</summary>
    public string? Client { get; init; }

    /// <summary>The kind of device.</summary>
    public string? Device { get; init; }

    /// <summary>The customer's state or province, as entered by the customer.</summary>
    public string? State { get; init; }

    /// <summary>The two-letter ISO 3166 code of the storefront.</summary>
    public string? Country { get; init; }

    /// <summary>The number of consecutive paid periods.</summary>
    public int? ConsecutivePaidPeriods { get; init; }

    /// <summary>The day on which the subscription started.</summary>
    public DateOnly? OriginalStartDate { get; init; }

    /// <summary>The name of the subscription before an upgrade, downgrade, or crossgrade.</summary>
    public string? PreviousSubscriptionName { get; init; }

    /// <summary>Apple's id of the previous subscription.</summary>
    public string? PreviousSubscriptionAppleId { get; init; }

    /// <summary>For cancellations, the number of days that the subscription was active in its period.</summary>
    public int? DaysBeforeCanceling { get; init; }

    /// <summary>Why the subscription was canceled.</summary>
    public string? CancellationReason { get; init; }

    /// <summary>For reactivations, the number of days that the subscription was canceled.</summary>
    public int? DaysCanceled { get; init; }

    /// <summary>The number of events that this row represents.</summary>
    public int? Quantity { get; init; }

    /// <summary>The original row with all of its columns, including those that have no property here.</summary>
    public required ReportRow Row { get; init; }

    internal static SubscriptionEventRow Read(RowReader reader) => new()
    {
        Row = reader.Row,
        EventDate = reader.Date("Event Date"),
        Event = reader.Text("Event"),
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
        MarketingOptIn = reader.Text("Marketing Opt-In"),
        MarketingOptInDuration = reader.Text("Marketing Opt-In Duration"),
        PreservedPricing = reader.Text("Preserved Pricing"),
        ProceedsReason = reader.Text("Proceeds Reason"),
        Client = reader.Text("Client"),
        Device = reader.Text("Device"),
        State = reader.Text("State"),
        Country = reader.Text("Country"),
        ConsecutivePaidPeriods = reader.Integer("Consecutive Paid Periods"),
        OriginalStartDate = reader.Date("Original Start Date"),
        PreviousSubscriptionName = reader.Text("Previous Subscription Name"),
        PreviousSubscriptionAppleId = reader.Text("Previous Subscription Apple ID"),
        DaysBeforeCanceling = reader.Integer("Days Before Canceling"),
        CancellationReason = reader.Text("Cancellation Reason"),
        DaysCanceled = reader.Integer("Days Canceled"),
        Quantity = reader.Integer("Quantity"),
    };
}
