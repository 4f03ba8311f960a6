namespace AppStoreConnect.Exceptions;

/// <summary>Hints by code, and by what else tells cases of one code apart. One row for each; the first that fits is said, so the particular stands before the general.</summary>
internal static class ErrorHintTable
{
    internal const string CheckKey = "Check the key id, the issuer id, that the key is not revoked, and this machine's clock.";

    private const string Roles = "The key's role does not allow this. Roles are set in App Store Connect, Users and Access, Integrations; an individual key has the rights of its user. ";

    /// <param name="Code">The code, or the beginning of one up to a point.</param>
    /// <param name="Hint">What to do.</param>
    /// <param name="Text">What the title or detail must hold; null for anything.</param>
    /// <param name="When">What else must be so; null for nothing.</param>
    private sealed record Row(string Code, string Hint, string? Text = null, Func<ApiError, AppStoreConnectException, bool>? When = null);

    private static readonly Row[] s_rows =
    [
        // 401
        new("NOT_AUTHORIZED", CheckKey),
        new("AUTHENTICATION_ERROR", CheckKey),

        // 403
        new("FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED", "The Account Holder has to accept an agreement first: App Store Connect, Business, or developer.apple.com/account."),
        new("FORBIDDEN_ERROR.PLA_NOT_VALID", "The Account Holder has to accept the Program License Agreement first: developer.apple.com/account."),
        new("FORBIDDEN_ERROR.PLA_NOT_ACCEPTED", "The Account Holder has to accept the Program License Agreement first: developer.apple.com/account."),
        new("FORBIDDEN_ERROR", "The Account Holder has to accept an agreement first: App Store Connect, Business, or developer.apple.com/account.", Text: "agreement"),
        new("FORBIDDEN_ERROR", Roles + "Sales and finance reports need Finance, Sales or Admin, and the vendor number of this team.", When: (_, e) => IsAbout(e, "Reports")),
        new("FORBIDDEN_ERROR", Roles + "Certificates, devices and profiles need Admin or, with access to them granted, App Manager or Developer; an individual key can't use them.", When: (_, e) => IsAbout(e, "certificates", "devices", "profiles", "bundleIds", "passTypeIds", "merchantIds")),
        new("FORBIDDEN_ERROR", Roles + "Users and invitations need Admin.", When: (_, e) => IsAbout(e, "users", "userInvitations")),
        new("FORBIDDEN_ERROR", Roles + "Most writes need Admin or App Manager; also check that the key may see this app, and that an agreement does not wait to be accepted."),
        new("FORBIDDEN", Roles + "Most writes need Admin or App Manager."),

        // 404
        new("NOT_FOUND", "There is no report for that date: nothing was sold, or it is not made yet. It is an error and no empty file.", Text: "no sales"),
        new("NOT_FOUND", "There is no report for these parameters: check the date, that it is over, and the vendor number.", When: (_, e) => IsAbout(e, "Reports") && !HasId(e)),
        new("NOT_FOUND", "Check the id, and that it belongs to this key's team and to an app that the key may see.", When: (_, e) => HasId(e)),
        new("PATH_ERROR", "There is no such path: it may be of a newer version of the API, or misspelled."),

        // 400
        new("PARAMETER_ERROR.DUPLICATE", "A parameter is given twice; a next link carries all parameters already."),
        new("PARAMETER_ERROR.MISSING", "The named parameter is required."),
        new("PARAMETER_ERROR.ILLEGAL", "The service knows no such parameter here: it may be one of another request, or of another version of the API."),
        new("PARAMETER_ERROR", "The service does not take this value for the named parameter."),

        // 409 and 422
        new("ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE", "There is one with this value already: look it up rather than create it."),
        new("ENTITY_ERROR.ATTRIBUTE.REQUIRED", "The named member is required here, although the API's description may not say so: set it."),
        new("ENTITY_ERROR.ATTRIBUTE.UNKNOWN", "The service knows no such member here: leave it out."),
        new("ENTITY_ERROR.ATTRIBUTE.NOT_ALLOWED", "The named member can't be set in this state, or not by this request: leave it out."),
        new("ENTITY_ERROR.ATTRIBUTE", "Change the member of the body that is named, or leave it out."),
        new("ENTITY_ERROR.RELATIONSHIP.REQUIRED", "The named relationship is required here: set it to the id of an existing resource."),
        new("ENTITY_ERROR.RELATIONSHIP.NOT_ALLOWED", "The named relationship can't be set by this request: leave it out."),
        new("ENTITY_ERROR.RELATIONSHIP.INVALID", "The id in the named relationship is of no resource that the key sees, or of one that doesn't fit here: check it, and its type."),
        new("ENTITY_ERROR.RELATIONSHIP", "Check the id in the named relationship, and that its resource belongs to the same app and team."),
        new("ENTITY_ERROR.INCLUDED.INVALID_ID", "The id of a resource in included is a name of your own in the form ${name}, such as ${price-1}, and the same in the linkage that means it."),
        new("ENTITY_ERROR.INCLUDED", "Check the resources in included: each needs an id of the form ${name}, and a linkage that names it."),
        new("ENTITY_UNPROCESSABLE", "The service understood the body and can't do what it says: compare it with the states and values that this request allows."),
        new("STATE_ERROR", "One like it exists already: look it up rather than create it.", Text: "already have such"),
        new("STATE_ERROR", "The resource is not in a state that allows this: read it again; the errors behind this one say what is missing.", When: (error, _) => error.AssociatedErrors.Count > 0),
        new("STATE_ERROR", "The resource, or another that it depends on, is not in a state that allows this: read it again."),

        // 429 and 5xx
        new("RATE_LIMIT_EXCEEDED", "Send fewer at a time (8 works), or set Pacing in the client's options."),
        new("UNEXPECTED_ERROR", "The fault is on Apple's side: see developer.apple.com/system-status, and try again later."),
    ];

    /// <summary>The hint for an error; null where there is nothing to say that it does not say itself.</summary>
    internal static string? Find(ApiError error, AppStoreConnectException e) => Array.Find(s_rows, row =>
        error.Is(row.Code)
        && (row.Text is null || Contains(error.Title, row.Text) || Contains(error.Detail, row.Text))
        && row.When?.Invoke(error, e) != false)?.Hint;

    private static bool Contains(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private static bool HasId(AppStoreConnectException e) => e.RequestRoute is { } route
        ? route.Contains('{', StringComparison.Ordinal)
        : e.RequestUri is not { } uri || uri.AbsolutePath.Trim('/').Split('/').Length > 2;

    // Whether the path has a part that is, or for a capital ends with, one of these.
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
