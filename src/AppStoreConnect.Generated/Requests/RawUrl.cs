namespace AppStoreConnect.Requests;

/// <summary>A raw URL passed to <c>WithUrl</c>, combined with query parameters that are also set.</summary>
internal static class RawUrl
{
    /// <summary>Returns the URL to append the query to: without a fragment, and without the parameters that the query sets.</summary>
    internal static string Without(string url, QueryParameters query)
    {
        url = url.Split('#')[0];
        int start = url.IndexOf('?', StringComparison.Ordinal);
        if (query.IsEmpty || start < 0)
        {
            return query.IsEmpty || start >= 0 ? url : url + "?";
        }

        string[] kept = [.. url[(start + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !query.Has(Uri.UnescapeDataString(pair.Split('=')[0])))];
        return url[..(start + 1)] + string.Join('&', kept);
    }
}
