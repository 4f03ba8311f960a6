namespace AppStoreConnect.Testing.Reports;

/// <summary>The report columns listed on Apple's help pages.</summary>
internal static class ReportColumnNames
{
    public static readonly string[] Sales =
    [
        "Provider", "Provider Country", "SKU", "Developer", "Title", "Version", "Product Type Identifier", "Units", "Developer Proceeds", "Begin Date", "End Date",
        "Customer Currency", "Country Code", "Currency of Proceeds", "Apple Identifier", "Customer Price", "Promo Code", "Parent Identifier", "Subscription", "Period",
        "Category", "CMB", "Device", "Supported Platforms", "Proceeds Reason", "Preserved Pricing", "Client", "Order Type",
    ];

    private static readonly string[] s_subscribed =
    [
        "App Name", "App Apple ID", "Subscription Name", "Subscription Apple ID", "Subscription Group ID", "Standard Subscription Duration", "Subscription Offer Name", "Promotional Offer ID",
    ];

    public static readonly string[] Subscription =
    [
        .. s_subscribed, "Customer Price", "Customer Currency", "Developer Proceeds", "Proceeds Currency", "Preserved Pricing", "Proceeds Reason", "Client", "Device", "State", "Country",
        "Active Standard Price Subscriptions", "Active Free Trial Introductory Offer Subscriptions", "Active Pay Up Front Introductory Offer Subscriptions",
        "Active Pay As You Go Introductory Offer Subscriptions", "Free Trial Promotional Offer Subscriptions", "Pay Up Front Promotional Offer Subscriptions",
        "Pay As You Go Promotional Offer Subscriptions", "Free Trial Offer Code Subscriptions", "Pay Up Front Offer Code Subscriptions", "Pay As You Go Offer Code Subscriptions",
        "Marketing Opt-Ins", "Billing Retry", "Grace Period", "Subscribers",
    ];

    public static readonly string[] SubscriptionEvent =
    [
        "Event Date", "Event", .. s_subscribed, "Subscription Offer Type", "Subscription Offer Duration", "Marketing Opt-In", "Marketing Opt-In Duration", "Preserved Pricing", "Proceeds Reason",
        "Client", "Device", "State", "Country", "Consecutive Paid Periods", "Original Start Date", "Previous Subscription Name", "Previous Subscription Apple ID",
        "Days Before Canceling", "Cancellation Reason", "Days Canceled", "Quantity",
    ];

    public static readonly string[] Subscriber =
    [
        "Event Date", .. s_subscribed, "Subscription Offer Type", "Subscription Offer Duration", "Marketing Opt-In Duration", "Customer Price", "Customer Currency", "Developer Proceeds",
        "Proceeds Currency", "Preserved Pricing", "Proceeds Reason", "Client", "Device", "Country", "Subscriber ID", "Subscriber ID Reset", "Refund", "Purchase Date", "Units",
    ];

    public static readonly string[] Financial =
    [
        "Start Date", "End Date", "UPC", "ISRC/ISBN", "Vendor Identifier", "Quantity", "Partner Share", "Extended Partner Share", "Partner Share Currency", "Sales or Return", "Apple Identifier",
        "Artist/Show/Developer/Author", "Title", "Label/Studio/Network/Developer/Publisher", "Grid", "Product Type Identifier", "ISAN/Other Identifier", "Country Of Sale", "Pre-order Flag",
        "Promo Code", "Customer Price", "Customer Currency",
    ];

    public static readonly string[] FinanceDetail =
    [
        "Transaction Date", "Settlement Date", "Apple Identifier", "SKU", "Title", "Developer Name", "Product Type Identifier", "Country Of Sale", "Quantity", "Partner Share",
        "Extended Partner Share", "Partner Share Currency", "Customer Price", "Customer Currency", "Sale or Return", "Promo Code", "Order Type", "Region",
    ];

    public static readonly string[] FinanceTotals = ["Country Of Sale", "Partner Share Currency", "Quantity", "Extended Partner Share"];
}
