namespace AppStoreConnect.Generator.Writers;

/// <summary>Links to Apple's documentation pages. Their URLs are derived from method and path, or from schema names. Empty for an API without known documentation.</summary>
internal static class Apple
{
    /// <summary>Returns a sentence with a link to the page of an operation: <c>…/get-v1-apps-_id_-builds</c>.</summary>
    public static string Operation(SourceWriter writer, string method, string path) =>
        Link(writer, method.ToLowerInvariant() + path.Replace("/", "-").Replace("{", "_").Replace("}", "_"));

    /// <summary>Returns a sentence with a link to the page of a schema: <c>…/app</c>.</summary>
    public static string Schema(SourceWriter writer, string name) => Link(writer, name.ToLowerInvariant());

    private static string Link(SourceWriter writer, string page) =>
        writer.Documentation is { } documentation ? $" <see href=\"{Literal.Comment(documentation + page)}\">Apple's page</see>." : "";
}
