using AppStoreConnect.Text;

namespace AppStoreConnect.Http;

/// <summary>The scheme, host, and port of the client's service. The token is sent only there.</summary>
internal sealed class ApiOrigin
{
    private readonly Uri _base;

    /// <param name="baseUrl">The base URL, without a trailing slash.</param>
    internal ApiOrigin(string baseUrl)
    {
        BaseUrl = baseUrl.TrimEnd('/');
        _base = new(BaseUrl, UriKind.Absolute);
    }

    internal string BaseUrl { get; }

    /// <summary>Whether a URL belongs to this service, so that the token may be sent there.</summary>
    internal bool Owns(Uri uri) => IsOwn(uri.OriginalString)
        || (uri.Port == _base.Port
            && string.Equals(uri.Scheme, _base.Scheme, StringComparison.OrdinalIgnoreCase)
            && (string.Equals(uri.Host, _base.Host, StringComparison.OrdinalIgnoreCase) || string.Equals(uri.IdnHost, _base.IdnHost, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether anything may be sent to a URL: https anywhere; http only to the base URL, which is checked when the client is created.</summary>
    internal bool Allows(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || Owns(uri);

    /// <exception cref="ArgumentException">Nothing may be sent to the URL.</exception>
    internal void EnsureAllowed(Uri uri)
    {
        if (!Allows(uri))
        {
            throw new ArgumentException($"No request was sent to {uri.Scheme}://{uri.Authority}: only https is allowed.", nameof(uri));
        }
    }

    /// <summary>Returns the absolute URL of a path of this service. An absolute URL is returned unchanged.</summary>
    /// <exception cref="ArgumentException">The text is neither a path nor an absolute URL.</exception>
    internal Uri Resolve(string pathOrUrl) => IsOwn(pathOrUrl) ? new Uri(pathOrUrl) : Uri.TryCreate(IsPath(pathOrUrl) ? string.Concat(BaseUrl, pathOrUrl) : pathOrUrl, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0
        ? uri
        : throw new ArgumentException($"\"{TerminalText.Address(pathOrUrl)}\" is neither a path, such as /v1/apps, nor an https URL.", nameof(pathOrUrl));

    // The base URL followed by a path, as builders write it. The host is known, so there is nothing to parse.
    private bool IsOwn(string url) => url.Length > BaseUrl.Length && url[BaseUrl.Length] == '/' && url.StartsWith(BaseUrl, StringComparison.Ordinal);

    // Not //host/path, which is a URL without a scheme.
    private static bool IsPath(string text) => text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Returns the URL of a link from the service. An absolute link is returned unchanged, so that the service gets back exactly what it sent.</summary>
    /// <param name="link">The link.</param>
    /// <param name="problem">Why the link is not followed, or null if it is.</param>
    /// <returns>The URL, or null for a link to another host.</returns>
    internal string? TryResolve(string link, out string? problem)
    {
        bool relative = IsPath(link);
        if (!Uri.TryCreate(relative ? BaseUrl + link : link, UriKind.Absolute, out Uri? uri))
        {
            problem = "it is not a URL";
        }
        else if (!Owns(uri))
        {
            problem = $"it points to {uri.Scheme}://{uri.Authority}, not to {_base.Scheme}://{_base.Authority}";
        }
        else if (uri.UserInfo.Length > 0)
        {
            problem = "it contains credentials";
        }
        else
        {
            problem = null;
            return relative ? BaseUrl + link : link;
        }

        return null;
    }
}
