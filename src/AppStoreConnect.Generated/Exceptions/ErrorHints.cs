using System.Globalization;
using System.Net;
using AppStoreConnect.Text;

namespace AppStoreConnect.Exceptions;

/// <summary>What to do next, for the most common errors.</summary>
internal static class ErrorHints
{
    internal const string MayHaveBeenApplied = "This write may have been applied anyway. Check before sending it again.";

    // A smaller difference does not cause a 401, since tokens are back-dated by a minute.
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
            yield return string.Create(CultureInfo.InvariantCulture, $"The service asks clients to wait {wait.TotalSeconds:0} s.");
        }

        if (e.StatusCode == HttpStatusCode.TooManyRequests && e.RateLimit is { } limit)
        {
            yield return $"Rate limit: {limit}.";
        }

        if (e.RedirectLocation is { } location)
        {
            yield return e.IsRedirectCircle
                ? $"The request was redirected in a loop, back to {TerminalText.Beginning(location)}."
                : e.Redirects == 0
                ? $"The request was redirected to {TerminalText.Beginning(location)}. That redirect is not followed."
                : string.Create(CultureInfo.InvariantCulture, $"The request was redirected {e.Redirects + 1} times, last to {TerminalText.Beginning(location)}. That redirect is not followed: there were too many, or its address is not allowed.");
        }

        if (HtmlText.IsPage(e.ResponseBody ?? ""))
        {
            yield return "This page comes from a gateway or proxy, not from the service. The next attempt may succeed.";
        }

        if (e.ResponseStatusCode > 0 && e.InnerException is { } last)
        {
            yield return $"The last attempt got no response: {TerminalText.OneLine(AppStoreConnectConnectionException.Explain(last))}";
        }

        if (e.MayHaveBeenApplied)
        {
            yield return MayHaveBeenApplied;
        }
    }

    /// <summary>What to do about a connection that could not be made, or null if the message says it all.</summary>
    internal static string? ForConnection(Exception cause, string authority) => (cause as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.SecureConnectionError =>
            $"This machine does not trust the certificate of {authority}. If a corporate proxy or virus scanner intercepts TLS connections (TLS inspection), install its root certificate on this machine or exempt {authority}.",
        HttpRequestError.NameResolutionError => $"The name {authority} can't be resolved. Check the network, DNS, and the base URL.",
        HttpRequestError.ProxyTunnelError => "The proxy set in the environment (HTTPS_PROXY) refused the connection.",
        HttpRequestError.ConnectionError => "Nothing was sent. Check the network, the firewall, and the base URL.",
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
                ? "The token was signed as a team key, with an issuer ID. If this is an individual key, leave the issuer ID out."
                : "The token was signed as an individual key, without an issuer ID. If this is a team key, pass its issuer ID, which App Store Connect shows above the list of keys.";
        }

        if (e.ClockDifference is { } difference && difference.Duration() > s_clockTolerance)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"This machine's clock is {Words(difference.Duration())} {(difference > TimeSpan.Zero ? "ahead of" : "behind")} the service's clock. That is enough for the service to refuse the token. Set the clock.");
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
