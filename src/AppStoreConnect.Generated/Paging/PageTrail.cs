using AppStoreConnect.Http;

namespace AppStoreConnect.Paging;

/// <summary>Where a walk over pages has been, and whether it goes on: a service that repeats links, or makes ever new ones to empty pages, must not keep it for ever.</summary>
internal sealed class PageTrail(string baseUrl, PagingOptions options)
{
    /// <summary>How many pages without an item may follow each other.</summary>
    internal const int MaxEmptyPages = 100;

    private readonly ApiOrigin _origin = new(baseUrl);
    private readonly VisitedPages _visited = new();
    private int _items = options.MaxItems ?? int.MaxValue;
    private int _pages = options.MaxPages ?? int.MaxValue;
    private int _empty;

    internal bool IsAtEnd => _items == 0 || _pages == 0;

    /// <summary>The link that a caller kept, to go on from.</summary>
    /// <exception cref="ArgumentException">It is none of this service's.</exception>
    internal string Start(string link) =>
        _origin.TryResolve(link, out string? problem) ?? throw new ArgumentException($"This link can't be resumed from: {problem}", nameof(link));

    /// <summary>Notes a page that is being read.</summary>
    internal void Visit(string link) => _visited.Add(Key(link));

    /// <summary>Notes what was read.</summary>
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

    /// <summary>The address of the next page; null where it was read before.</summary>
    /// <exception cref="AppStoreConnectResponseException">It leads elsewhere, or only empty pages have come for long.</exception>
    internal string? Next(string link)
    {
        string resolved = _origin.TryResolve(link, out string? problem) ?? throw AppStoreConnectResponseException.NextLink(link, problem!);
        if (!_visited.Add(Key(resolved)))
        {
            return null;
        }

        return _empty < MaxEmptyPages ? resolved : throw AppStoreConnectResponseException.EmptyPages(_empty, link);
    }

    // The same page has the same key, in whatever order and spelling its parameters are; a fragment is never sent.
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

    // In one spelling, in which an ampersand of a value begins no other parameter.
    private static string Same(string parameter) => Uri.EscapeDataString(Uri.UnescapeDataString(parameter));
}
