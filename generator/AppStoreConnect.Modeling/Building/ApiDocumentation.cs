namespace AppStoreConnect.Modeling;

/// <summary>The URLs of Apple's API documentation.</summary>
internal static class ApiDocumentation
{
    private const string Root = "https://developer.apple.com/documentation/";

    private static readonly (string Title, string Folder)[] s_apis =
    [
        ("App Store Connect", "appstoreconnectapi/"),
        ("Enterprise Program", "enterpriseprogramapi/"),
    ];

    /// <summary>Returns the URL of an API's documentation up to the name of a page, or null for an unknown API.</summary>
    /// <param name="title">The document's <c>info.title</c>.</param>
    public static string? Of(string title)
    {
        string? folder = s_apis.Where(api => title.StartsWith(api.Title, StringComparison.OrdinalIgnoreCase)).Select(api => api.Folder).FirstOrDefault();
        return folder is null ? null : Root + folder;
    }
}
