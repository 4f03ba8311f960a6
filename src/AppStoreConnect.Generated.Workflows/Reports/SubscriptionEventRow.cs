using System.Diagnostics.CodeAnalysis;
using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>
/// A row of a subscription event report (type SUBSCRIPTION_EVENT): the number of subscriptions that started, renewed, or ended on a day. Columns are found by
/// name, in any order. A blank value or a missing column is null.
/// </summary>
public sealed record SubscriptionEventRow : SubscriptionReportRow
{
    /// <summary>Creates a row without values.</summary>
    public SubscriptionEventRow()
    {
    }

    [SetsRequiredMembers]
    private SubscriptionEventRow(RowReader reader)
        : base(reader)
    {
        EventDate = reader.Date("Event Date");
        Event = reader.Text("Event");
        SubscriptionOfferType = reader.Text("Subscription Offer Type");
        SubscriptionOfferDuration = reader.Text("Subscription Offer Duration");
        MarketingOptIn = reader.Text("Marketing Opt-In");
        MarketingOptInDuration = reader.Text("Marketing Opt-In Duration");
        State = reader.Text("State");
        ConsecutivePaidPeriods = reader.Integer("Consecutive Paid Periods");
        OriginalStartDate = reader.Date("Original Start Date");
        PreviousSubscriptionName = reader.Text("Previous Subscription Name");
        PreviousSubscriptionAppleId = reader.Text("Previous Subscription Apple ID");
        DaysBeforeCanceling = reader.Integer("Days Before Canceling");
        CancellationReason = reader.Text("Cancellation Reason");
        DaysCanceled = reader.Integer("Days Canceled");
        Quantity = reader.Integer("Quantity");
    }

    /// <summary>The day.</summary>
    public DateOnly? EventDate { get; init; }

    /// <summary>The event, such as <c>Renew</c>, <c>Cancel</c>, or <c>Start Introductory Offer</c>.</summary>
    public string? Event { get; init; }

    /// <summary>How the offer is paid: Pay Up Front, Pay As You Go, or Free Trial.</summary>
    public string? SubscriptionOfferType { get; init; }

    /// <summary>The length of the offer.</summary>
    public string? SubscriptionOfferDuration { get; init; }

    /// <summary><c>Yes</c> if the subscription came from a marketing opt-in.</summary>
    public string? MarketingOptIn { get; init; }

    /// <summary>The length of the opt-in.</summary>
    public string? MarketingOptInDuration { get; init; }

    /// <summary>The customer's state or province, as entered by the customer.</summary>
    public string? State { get; init; }

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

    internal static SubscriptionEventRow Read(RowReader reader) => new(reader);
}
