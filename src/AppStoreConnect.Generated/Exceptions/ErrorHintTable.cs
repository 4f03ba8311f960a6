namespace AppStoreConnect.Exceptions;

/// <summary>Hints by error code, and by what else distinguishes cases of one code. The first row that matches wins, so specific rows come before general ones.</summary>
internal static class ErrorHintTable
{
    internal const string CheckKey = "Check the key ID, the issuer ID, whether the key has been revoked, and this machine's clock.";

    private const string Roles = "The key's role does not allow this. Roles are set in App Store Connect under Users and Access > Integrations; an individual key has its user's permissions. ";

    /// <param name="Code">The code, or the start of one up to a period.</param>
    /// <param name="Hint">What to do.</param>
    /// <param name="Text">Text that the title or detail must contain. Null matches any.</param>
    /// <param name="When">A further condition. Null if there is none.</param>
    private sealed record Row(string Code, string Hint, string? Text = null, Func<ApiError, AppStoreConnectException, bool>? When = null);

    private static readonly Row[] s_rows =
    [
        // 401
        new("NOT_AUTHORIZED", CheckKey),
        new("AUTHENTICATION_ERROR", CheckKey),

        // 403
        new("FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED", "The Account Holder must accept an agreement first, in App Store Connect under Business or at developer.apple.com/account."),
        new("FORBIDDEN_ERROR.PLA_NOT_VALID", "The Account Holder must accept the Program License Agreement first, at developer.apple.com/account."),
        new("FORBIDDEN_ERROR.PLA_NOT_ACCEPTED", "The Account Holder must accept the Program License Agreement first, at developer.apple.com/account."),
        new("FORBIDDEN_ERROR", "The Account Holder must accept an agreement first, in App Store Connect under Business or at developer.apple.com/account.", Text: "agreement"),
        new("FORBIDDEN_ERROR", Roles + "Sales and finance reports require the Finance, Sales, or Admin role, and this team's vendor number.", When: (_, e) => IsAbout(e, "Reports")),
        new("FORBIDDEN_ERROR", Roles + "Certificates, devices, and profiles require the Admin role, or App Manager or Developer with access to them granted; individual keys can't use them.", When: (_, e) => IsAbout(e, "certificates", "devices", "profiles", "bundleIds", "passTypeIds", "merchantIds")),
        new("FORBIDDEN_ERROR", Roles + "Users and invitations require the Admin role.", When: (_, e) => IsAbout(e, "users", "userInvitations")),
        new("FORBIDDEN_ERROR", Roles + "Most writes require the Admin or App Manager role. Also check that the key has access to this app and that no agreement is waiting to be accepted."),
        new("FORBIDDEN", Roles + "Most writes require the Admin or App Manager role."),

        // 404
        new("NOT_FOUND", "There is no report for that date: there were no sales, or the report is not available yet. The service reports this as an error, not as an empty file.", Text: "no sales"),
        new("NOT_FOUND", "There is no report for these parameters. Check that the date has passed and that the vendor number is right.", When: (_, e) => IsAbout(e, "Reports") && !HasId(e)),
        new("NOT_FOUND", "Check the ID, and that the resource belongs to this key's team and to an app that the key has access to.", When: (_, e) => HasId(e)),
        new("PATH_ERROR", "There is no such path. It may be misspelled, or belong to a newer version of the API."),

        // 400
        new("PARAMETER_ERROR.DUPLICATE", "A parameter was sent twice. A next link already contains all parameters."),
        new("PARAMETER_ERROR.MISSING", "The named parameter is required."),
        new("PARAMETER_ERROR.ILLEGAL", "The service does not support this parameter here. It may belong to another request or to another version of the API."),
        new("PARAMETER_ERROR", "The service does not accept this value for the named parameter."),

        // 409 and 422
        new("ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE", "A resource with this value already exists. Look it up instead of creating it."),
        new("ENTITY_ERROR.ATTRIBUTE.REQUIRED", "The named attribute is required here, even where the API's description says otherwise. Set it."),
        new("ENTITY_ERROR.ATTRIBUTE.UNKNOWN", "The service does not support this attribute here. Leave it out."),
        new("ENTITY_ERROR.ATTRIBUTE.NOT_ALLOWED", "The named attribute can't be set in this state, or not by this request. Leave it out."),
        new("ENTITY_ERROR.ATTRIBUTE", "Change the named attribute, or leave it out."),
        new("ENTITY_ERROR.RELATIONSHIP.REQUIRED", "The named relationship is required here. Set it to the ID of an existing resource."),
        new("ENTITY_ERROR.RELATIONSHIP.NOT_ALLOWED", "The named relationship can't be set by this request. Leave it out."),
        new("ENTITY_ERROR.RELATIONSHIP.INVALID", "The ID in the named relationship belongs to no resource that the key has access to, or to one that is not allowed here. Check the ID and its type."),
        new("ENTITY_ERROR.RELATIONSHIP", "Check the ID in the named relationship, and that its resource belongs to the same app and team."),
        new("ENTITY_ERROR.INCLUDED.INVALID_ID", "Give each resource in included a temporary ID of the form ${name}, such as ${price-1}, and use the same ID in the relationship that refers to it."),
        new("ENTITY_ERROR.INCLUDED", "Check the resources in included. Each needs a temporary ID of the form ${name} and a relationship that refers to it."),
        new("ENTITY_UNPROCESSABLE", "The service understood the body but can't process it. Compare it with the states and values that this request allows."),
        new("STATE_ERROR", "A resource like this already exists. Look it up instead of creating it.", Text: "already have such"),
        new("STATE_ERROR", "The resource is not in a state that allows this. The associated errors say what is missing.", When: (error, _) => error.AssociatedErrors.Count > 0),
        new("STATE_ERROR", "The resource, or one that it depends on, is not in a state that allows this. Fetch it again to see its state."),

        // 429 and 5xx
        new("RATE_LIMIT_EXCEEDED", "Send fewer requests at a time (8 works), or set Pacing in the client's options."),
        new("UNEXPECTED_ERROR", "The fault is on Apple's side. See developer.apple.com/system-status and try again later."),
    ];

    /// <summary>Returns the hint for an error, or null if there is nothing to add.</summary>
    internal static string? Find(ApiError error, AppStoreConnectException e) => Array.Find(s_rows, row =>
        error.Is(row.Code)
        && (row.Text is null || Contains(error.Title, row.Text) || Contains(error.Detail, row.Text))
        && row.When?.Invoke(error, e) != false)?.Hint;

    private static bool Contains(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private static bool HasId(AppStoreConnectException e) => e.RequestRoute is { } route
        ? route.Contains('{', StringComparison.Ordinal)
        : e.RequestUri is not { } uri || uri.AbsolutePath.Trim('/').Split('/').Length > 2;

    // Whether a segment of the path equals one of these names, or ends with it if it starts with a capital.
    private static bool IsAbout(AppStoreConnectException e, params ReadOnlySpan<string> names)
    {
        string[] parts = (e.RequestUri?.AbsolutePath ?? "").Split('/');
        foreach (string name in names)
        {
            if (Array.Exists(parts, part => part == name || (char.IsUpper(name[0]) && part.EndsWith(name, StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }
}
