using AppStoreConnect.Testing.Routing;

namespace AppStoreConnect.Testing.Validation;

/// <summary>
/// The roles that a key needs for each resource. Sources: Apple's "Role permissions" (https://developer.apple.com/help/app-store-connect/reference/role-permissions),
/// "Roles for the Apple Developer Program" (https://developer.apple.com/support/roles/), the operation pages for reports, and fastlane/docs#1050
/// for what a Developer cannot do in TestFlight. Everyone can read resources without a row, and Admin and App Manager can write them. The service may be stricter there.
/// </summary>
internal static class RoleTable
{
    private static readonly string[] s_admin = [];
    private static readonly string[] s_manager = [KeyRole.AppManager];
    private static readonly string[] s_developer = [KeyRole.AppManager, KeyRole.Developer];
    private static readonly string[] s_marketing = [KeyRole.AppManager, KeyRole.Marketing];
    private static readonly string[] s_support = [KeyRole.AppManager, KeyRole.CustomerSupport];
    private static readonly string[] s_sales = [KeyRole.Finance, KeyRole.Sales, KeyRole.AccessToReports];
    private static readonly string[] s_finance = [KeyRole.Finance];

    // The first row whose resource starts a segment of the path applies. Roles are in addition to Account Holder and Admin, who can do everything. Null means every role.
    private static readonly (string Resource, string[]? Read, string[] Write)[] s_rows =
    [
        ("users", s_admin, s_admin),
        ("userInvitations", s_admin, s_admin),
        ("salesReports", s_sales, s_sales),
        ("financeReports", s_finance, s_finance),
        ("analyticsReport", s_sales, s_admin),
        ("certificates", s_developer, s_manager),
        ("profiles", s_developer, s_manager),
        ("devices", s_developer, s_manager),
        ("bundleId", s_developer, s_manager),
        ("merchantIds", s_developer, s_manager),
        ("passTypeIds", s_developer, s_manager),
        ("buildUpload", s_developer, s_developer),
        ("ciBuildRuns", s_developer, s_developer),
        ("sandboxTesters", s_developer, s_developer),
        ("beta", s_developer, s_manager),
        ("customerReviewResponses", null, s_support),
        ("appScreenshot", null, s_marketing),
        ("appPreview", null, s_marketing),
    ];

    /// <summary>Whether one of the roles of a key allows an operation.</summary>
    /// <param name="route">The operation.</param>
    /// <param name="roles">The roles of the key. Empty for an Admin key.</param>
    public static bool Allows(OperationRoute route, IReadOnlyList<string> roles) =>
        roles.Count == 0 || roles.Contains(KeyRole.Admin) || roles.Contains(KeyRole.AccountHolder)
        // A relationship concerns both of its ends: /v1/bundleIds/{id}/profiles, /v1/betaGroups/{id}/relationships/betaTesters.
        || Named(route.Path.Path).All(segment => Required(segment, route.Operation.Method) is not { } needed || needed.Any(roles.Contains));

    private static string[]? Required(string segment, string method)
    {
        bool isRead = method == "GET";
        foreach ((string resource, string[]? read, string[] write) in s_rows)
        {
            if (segment.StartsWith(resource, StringComparison.Ordinal))
            {
                return isRead ? read : write;
            }
        }

        return isRead ? null : s_manager;
    }

    private static IEnumerable<string> Named(string path)
    {
        string[] segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        // v1 / resource / {id} / [relationships /] relationship. For writes, only the row of the resource counts, because the name of a relationship is not always a type.
        yield return segments[1];
        if (segments.Length > 3 && s_rows.Any(row => segments[^1].StartsWith(row.Resource, StringComparison.Ordinal)))
        {
            yield return segments[^1];
        }
    }
}
