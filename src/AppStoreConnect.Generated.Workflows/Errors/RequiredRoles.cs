namespace AppStoreConnect.Workflows.Errors;

/// <summary>
/// Says which role a refused call needs. The service only answers that a key may not do something; who may is in Apple's table of roles
/// (https://developer.apple.com/support/roles/).
/// </summary>
internal static class RequiredRoles
{
    private const string Provisioning = "Admin, or App Manager or Developer with \"Access to Certificates, Identifiers & Profiles\"";

    // The first row whose route begins the request's decides; null for any method.
    private static readonly (string Route, HttpMethod? Method, string Roles)[] s_rows =
    [
        ("/v1/certificates", HttpMethod.Post, $"{Provisioning}; Developer ID certificates require the Account Holder"),
        ("/v1/certificates", null, Provisioning),
        ("/v1/profiles", null, Provisioning),
        ("/v1/devices", null, Provisioning),
        ("/v1/bundleIds", null, Provisioning),
        ("/v1/bundleIdCapabilities", null, Provisioning),
        ("/v1/users", null, "Admin"),
        ("/v1/userInvitations", null, "Admin"),
        ("/v1/betaTesters", null, "Admin or App Manager"),
        ("/v1/betaTesterInvitations", null, "Admin or App Manager"),
        ("/v1/betaGroups", null, "Admin or App Manager"),
        ("/v1/salesReports", null, "Admin, Finance, Sales, or Access to Reports"),
        ("/v1/financeReports", null, "Admin or Finance"),
        ("/v1/analyticsReport", null, "Admin to request reports; Admin, Finance, Sales, or Access to Reports to download them"),
        ("/v1/appPrice", null, "Admin or App Manager"),
        ("/v1/reviewSubmission", null, "Admin or App Manager"),
        ("/v1/appStoreVersion", null, "Admin or App Manager"),
        ("/v1/appStoreReview", null, "Admin or App Manager"),
        ("/v1/inAppPurchase", null, "Admin or App Manager"),
        ("/v1/subscription", null, "Admin or App Manager"),
        ("/v1/betaBuildLocalizations", null, "Admin or App Manager"),
        ("/v1/betaAppReviewSubmissions", null, "Admin or App Manager"),
        ("/v1/appInfo", null, "Admin or App Manager"),
        ("/v1/appScreenshot", null, "Admin, App Manager, or Marketing"),
        ("/v1/appPreview", null, "Admin, App Manager, or Marketing"),
        ("/v1/buildUpload", null, "Admin, App Manager, or Developer"),
    ];

    /// <summary>The beginnings of the routes that have a row.</summary>
    public static IEnumerable<string> Routes => s_rows.Select(row => row.Route).Distinct();

    /// <summary>The roles that may make a request; null where none are known.</summary>
    /// <param name="method">The request's method.</param>
    /// <param name="route">Its route or path.</param>
    public static string? For(HttpMethod? method, string? route)
    {
        foreach ((string prefix, HttpMethod? only, string roles) in s_rows)
        {
            if (route?.StartsWith(prefix, StringComparison.Ordinal) == true && (only is null || only == method))
            {
                return roles;
            }
        }

        return null;
    }

    /// <summary>The error to report in place of one that was caught: with the roles, if it is a refusal that a role would have prevented.</summary>
    public static Exception Explain(Exception error) =>
        error is AppStoreConnectForbiddenException refusal
        && !refusal.HasCode("FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED")
        && For(refusal.RequestMethod, refusal.RequestRoute ?? refusal.RequestUri?.AbsolutePath) is { } roles
            ? new AppStoreConnectMissingRoleException(roles, refusal)
            : error;

    /// <summary>Runs calls and explains their refusals.</summary>
    public static async Task<T> ExplainAsync<T>(Func<Task<T>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (AppStoreConnectForbiddenException e) when (Explain(e) is AppStoreConnectMissingRoleException explained)
        {
            throw explained;
        }
    }
}
