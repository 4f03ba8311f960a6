namespace AppStoreConnect.Testing;

/// <summary>The roles of a key, with the names that the service uses. They are strings, because not every document has an enum for them.</summary>
public static class KeyRole
{
    /// <summary>Can do everything except what only the Account Holder can do.</summary>
    public const string Admin = "ADMIN";

    /// <summary>Can do everything.</summary>
    public const string AccountHolder = "ACCOUNT_HOLDER";

    /// <summary>Manages apps, prices, and testers.</summary>
    public const string AppManager = "APP_MANAGER";

    /// <summary>Delivers builds.</summary>
    public const string Developer = "DEVELOPER";

    /// <summary>Manages screenshots and previews.</summary>
    public const string Marketing = "MARKETING";

    /// <summary>Answers customer reviews.</summary>
    public const string CustomerSupport = "CUSTOMER_SUPPORT";

    /// <summary>Reads finance and sales reports.</summary>
    public const string Finance = "FINANCE";

    /// <summary>Reads sales reports and analytics.</summary>
    public const string Sales = "SALES";

    /// <summary>Reads the reports of another role that the key has.</summary>
    public const string AccessToReports = "ACCESS_TO_REPORTS";

    /// <summary>All roles.</summary>
    public static IReadOnlyList<string> All { get; } = [Admin, AccountHolder, AppManager, Developer, Marketing, CustomerSupport, Finance, Sales, AccessToReports];
}
