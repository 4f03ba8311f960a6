using System.Globalization;
using System.Net;
using AppStoreConnect.Text;

namespace AppStoreConnect.Exceptions;

/// <summary>What to do next, for the errors that are met most.</summary>
internal static class ErrorHints
{
    internal const string MayHaveBeenApplied = "This write may have been applied all the same: look before sending it again.";

    // A clock that is off by less is no reason for a 401: tokens are dated back by a minute.
    private static readonly TimeSpan s_clockTolerance = TimeSpan.FromMinutes(1);

    internal static IEnumerable<string> For(AppStoreConnectException e)
    {
        foreach (string hint in ByCode(e))
        {
            yield return hint;
        }

        if (e.StatusCode == HttpStatusCode.Unauthorized)
        {
            foreach (string hint in ForAuthentication(e))
            {
                yield return hint;
            }
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
            yield return e.IsRedirectCircle
                ? $"It was redirected in a circle, back to {TerminalText.Beginning(location)}."
                : e.Redirects == 0
                ? $"It was redirected to {TerminalText.Beginning(location)}, which is not followed."
                : string.Create(CultureInfo.InvariantCulture, $"It was redirected {e.Redirects + 1} times, at last to {TerminalText.Beginning(location)}, which is not followed: it is a loop, too many redirects, or no place to go.");
        }

        if (HtmlText.IsPage(e.ResponseBody ?? ""))
        {
            yield return "This is a page of a gateway or proxy rather than an answer of the service; it may be gone on the next try.";
        }

        if (e.ResponseStatusCode > 0 && e.InnerException is { } last)
        {
            yield return $"The last attempt got no answer: {TerminalText.OneLine(AppStoreConnectConnectionException.Explain(last))}";
        }

        if (e.MayHaveBeenApplied)
        {
            yield return MayHaveBeenApplied;
        }
    }

    /// <summary>What to do about a connection that could not be made; null where the message says it all.</summary>
    internal static string? ForConnection(Exception cause, string authority) => (cause as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.SecureConnectionError =>
            $"The certificate of {authority} is not trusted by this machine. Where a company's proxy or a virus scanner opens TLS connections (TLS inspection), install its root certificate on this machine, or exempt {authority} from it.",
        HttpRequestError.NameResolutionError => $"The name {authority} can't be resolved: check the network, DNS and the base URL.",
        HttpRequestError.ProxyTunnelError => "The proxy of the environment (HTTPS_PROXY) does not let it through.",
        HttpRequestError.ConnectionError => "Nothing was sent: check the network, the firewall and the base URL.",
        _ => null,
    };

    private static IEnumerable<string> ForAuthentication(AppStoreConnectException e)
    {
        if (e.Errors.Count == 0)
        {
            yield return ErrorHintTable.CheckKey;
        }

        if (e.IsTeamKey is { } isTeamKey)
        {
            yield return isTeamKey
                ? "The token was signed as a team key's, with its issuer id. An individual key has none."
                : "The token was signed as an individual key's, without an issuer id. If it is a team's key, give its issuer id, which is shown above the list of keys.";
        }

        if (e.ClockDifference is { } difference && difference.Duration() > s_clockTolerance)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"This machine's clock is {Words(difference.Duration())} {(difference > TimeSpan.Zero ? "ahead of" : "behind")} the service's, which is enough for it to refuse a token: set the clock.");
        }
    }

    private static string Words(TimeSpan time) => time.TotalHours >= 48 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0} days")
        : time.TotalMinutes >= 120 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0} hours")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} minutes");

    private static IEnumerable<string> ByCode(AppStoreConnectException e)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (ApiError error in e.Errors)
        {
            if (ErrorHintTable.Find(error, e) is { } hint && said.Add(hint))
            {
                yield return hint;
            }
        }
    }
}
