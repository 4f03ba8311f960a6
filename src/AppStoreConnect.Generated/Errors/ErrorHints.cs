using System.Globalization;
using System.Net;

namespace AppStoreConnect.Http;

/// <summary>What to do next, for the codes that are met most.</summary>
internal static class ErrorHints
{
    internal const string MayHaveBeenApplied = "This write may have been applied all the same: look before sending it again.";

    // The more particular code stands before the general one.
    private static readonly (string Code, string Hint)[] s_byCode =
    [
        ("FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED", "The Account Holder has to accept an agreement first: App Store Connect, Business, or developer.apple.com/account."),
        ("FORBIDDEN", "The key's role does not allow this: see Users and Access in App Store Connect, Integrations; an individual key has the rights of its user."),
        ("NOT_AUTHORIZED", "Check the key id, the issuer id, that the key is not revoked, and this machine's clock."),
        ("AUTHENTICATION_ERROR", "Check the key id, the issuer id, that the key is not revoked, and this machine's clock."),
        ("NOT_FOUND", "Check the id, and that it belongs to this key's team and to an app that the key may see."),
        ("PARAMETER_ERROR.DUPLICATE", "A parameter is given twice; a next link carries all parameters already."),
        ("PARAMETER_ERROR.MISSING", "The named parameter is required."),
        ("PARAMETER_ERROR", "The service does not take this value for the named parameter."),
        ("ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE", "There is one with this value already: look it up rather than create it."),
        ("ENTITY_ERROR.ATTRIBUTE", "Change the member of the body that is named, or leave it out."),
        ("STATE_ERROR", "The resource is not in a state that allows this: read it again; the errors behind this one say what is missing."),
        ("RATE_LIMIT_EXCEEDED", "Send fewer at a time (8 works), or set Pacing in the client's options."),
        ("UNEXPECTED_ERROR", "The fault is on Apple's side: see developer.apple.com/system-status, and try again later."),
    ];

    internal static IEnumerable<string> For(AppStoreConnectException e)
    {
        foreach (string hint in ByCode(e))
        {
            yield return hint;
        }

        if (e.StatusCode == HttpStatusCode.Unauthorized && e.Errors.Count == 0)
        {
            yield return "Check the key id, the issuer id, that the key is not revoked, and this machine's clock.";
        }

        if (e.RetryAfter is { } wait)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The service asks to wait {wait.TotalSeconds:0} s.");
        }

        if (e.StatusCode == HttpStatusCode.TooManyRequests && e.RateLimit is { } limit)
        {
            yield return $"Budget: {limit}.";
        }

        if (e.RedirectLocation is { } location)
        {
            yield return $"It was redirected to {ErrorMessage.Beginning(location)}, which is not followed.";
        }

        if (e.MayHaveBeenApplied)
        {
            yield return MayHaveBeenApplied;
        }
    }

    private static IEnumerable<string> ByCode(AppStoreConnectException e)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (ApiError error in e.Errors)
        {
            string? hint = Array.Find(s_byCode, pair => error.Is(pair.Code)).Hint;
            if (hint is not null && said.Add(hint))
            {
                yield return hint;
            }
        }
    }
}
