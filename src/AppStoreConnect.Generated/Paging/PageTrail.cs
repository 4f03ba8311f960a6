using AppStoreConnect.Http;

namespace AppStoreConnect.Paging;

/// <summary>Tracks the pages of one enumeration. Ends it if the service repeats a link or keeps sending empty pages.</summary>
internal sealed class PageTrail(string baseUrl, PagingOptions options)
{
    /// <summary>The maximum number of consecutive pages without items.</summary>
    internal const int MaxEmptyPages = 100;

    private readonly ApiOrigin _origin = new(baseUrl);
    private readonly VisitedPages _visited = new();
    private int _items = options.MaxItems ?? int.MaxValue;
    private int _pages = options.MaxPages ?? int.MaxValue;
    private int _empty;

    internal bool IsAtEnd => _items == 0 || _pages == 0;

    /// <summary>Resolves a link that the caller stored.</summary>
    /// <exception cref="ArgumentException">It is not a link of this service.</exception>
    internal string Start(string link) =>
        _origin.TryResolve(link, out string? problem) ?? throw new ArgumentException($"The enumeration cannot be resumed from this link: {problem}", nameof(link));

    /// <summary>Records that a page is being read.</summary>
    internal void Visit(string link) => _visited.Add(Key(link));

    /// <summary>Records what a page contained.</summary>
    internal void Read(int items, string? selfLink)
    {
        _items -= Math.Min(_items, items);
        _pages--;
        _empty = items == 0 ? _empty + 1 : 0;
        if (!string.IsNullOrEmpty(selfLink))
        {
            Visit(selfLink);
        }
    }

    /// <summary>Returns the address of the next page, or null if that page was already read.</summary>
    /// <exception cref="AppStoreConnectResponseException">The link leads to another host, or too many pages in a row were empty.</exception>
    internal string? Next(string link)
    {
        string resolved = _origin.TryResolve(link, out string? problem) ?? throw AppStoreConnectResponseException.NextLink(link, problem!);
        if (!_visited.Add(Key(resolved)))
        {
            return null;
        }

        return _empty < MaxEmptyPages ? resolved : throw AppStoreConnectResponseException.EmptyPages(_empty, link);
    }

    // The same page has the same key regardless of the order and escaping of its parameters. Fragments are never sent.
    private string Key(string link)
    {
        string absolute = link.StartsWith('/') ? _origin.BaseUrl + link : link;
        if (!Uri.TryCreate(absolute, UriKind.Absolute, out Uri? uri))
        {
            return link;
        }

        string[] parameters = [.. uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Same)];
        Array.Sort(parameters, StringComparer.Ordinal);
        return $"{uri.Scheme}://{uri.Authority}{uri.AbsolutePath}?{string.Join('&', parameters)}";
    }

    // In one canonical spelling, so that an ampersand inside a value does not start another parameter.
    private static string Same(string parameter) => Uri.EscapeDataString(Uri.UnescapeDataString(parameter));
}
