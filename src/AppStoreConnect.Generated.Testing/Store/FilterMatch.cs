namespace AppStoreConnect.Testing.Store;

/// <summary>
/// Defines how filters compare. Not all filters of the service test for equality: <c>filter[identifier]=com.example</c> also finds
/// <c>com.example.app</c>, and a part of a name finds the name. Clients must compare the results again.
/// </summary>
internal static class FilterMatch
{
    /// <summary>Whether a filter value (second) finds the value of an attribute (first).</summary>
    public static Func<string, string, bool> For(string attribute) => attribute switch
    {
        "identifier" or "bundleId" => static (value, wanted) => value.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
        "name" or "displayName" => static (value, wanted) => value.Contains(wanted, StringComparison.OrdinalIgnoreCase),
        _ => static (value, wanted) => value == wanted,
    };
}
