using System.Diagnostics.CodeAnalysis;
using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>The columns that all reports on subscriptions have. A blank value or a missing column is null.</summary>
public abstract record SubscriptionReportRow
{
    private protected SubscriptionReportRow()
    {
    }

    [SetsRequiredMembers]
    private protected SubscriptionReportRow(RowReader reader)
    {
        Row = reader.Row;
        AppName = reader.Text("App Name");
        AppAppleId = reader.Text("App Apple ID");
        SubscriptionName = reader.Text("Subscription Name");
        SubscriptionAppleId = reader.Text("Subscription Apple ID");
        SubscriptionGroupId = reader.Text("Subscription Group ID");
        StandardSubscriptionDuration = reader.Text("Standard Subscription Duration");
        SubscriptionOfferName = reader.Text("Subscription Offer Name", "Promotional Offer Name");
        PromotionalOfferId = reader.Text("Promotional Offer ID");
        PreservedPricing = reader.Text("Preserved Pricing");
        ProceedsReason = reader.Text("Proceeds Reason");
        Client = reader.Text("Client");
        Device = reader.Text("Device");
        Country = reader.Text("Country");
    }

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

    /// <summary>The original row with all of its columns, including those that have no property here.</summary>
    public required ReportRow Row { get; init; }
}
