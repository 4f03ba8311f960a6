namespace AppStoreConnect.Generator.Writers;

/// <summary>Addresses of Apple's pages, which follow from method and path, and from schema names.</summary>
internal static class Apple
{
    private const string Documentation = "https://developer.apple.com/documentation/appstoreconnectapi/";

    /// <summary>The page of an operation: <c>…/get-v1-apps-_id_-builds</c>.</summary>
    public static string Operation(string method, string path) =>
        Link(method.ToLowerInvariant() + path.Replace("/", "-").Replace("{", "_").Replace("}", "_"));

    /// <summary>The page of a schema: <c>…/app</c>.</summary>
    public static string Schema(string name) => Link(name.ToLowerInvariant());

    private static string Link(string page) => $"<see href=\"{Documentation}{Literal.Comment(page)}\">Apple's page</see>";
}
