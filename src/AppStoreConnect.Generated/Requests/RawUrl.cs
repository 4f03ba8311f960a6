namespace AppStoreConnect.Requests;

/// <summary>An address that <c>WithUrl</c> was given, where query parameters are set as well.</summary>
internal static class RawUrl
{
    /// <summary>The address up to where the query's own parameters follow: without a fragment, and without the parameters that the query has.</summary>
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
