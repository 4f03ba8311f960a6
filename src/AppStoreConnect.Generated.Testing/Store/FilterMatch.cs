namespace AppStoreConnect.Testing;

/// <summary>
/// How filters compare. The service does not look for equality everywhere: <c>filter[identifier]=com.example</c> finds
/// <c>com.example.app</c> too, and a name is found by a part of it. Clients must compare once more.
/// </summary>
internal static class FilterMatch
{
    /// <summary>Says whether an attribute's value, given first, is found by a value of the filter.</summary>
    public static Func<string, string, bool> For(string attribute) => attribute switch
    {
        "identifier" or "bundleId" => static (value, wanted) => value.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
        "name" or "displayName" => static (value, wanted) => value.Contains(wanted, StringComparison.OrdinalIgnoreCase),
        _ => static (value, wanted) => value == wanted,
    };
}
