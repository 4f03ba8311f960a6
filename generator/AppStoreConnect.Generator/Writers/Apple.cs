namespace AppStoreConnect.Generator.Writers;

/// <summary>Links to Apple's pages, whose addresses follow from method and path, and from schema names. Empty for an API without known documentation.</summary>
internal static class Apple
{
    /// <summary>The page of an operation, as a sentence after others: <c>…/get-v1-apps-_id_-builds</c>.</summary>
    public static string Operation(SourceWriter writer, string method, string path) =>
        Link(writer, method.ToLowerInvariant() + path.Replace("/", "-").Replace("{", "_").Replace("}", "_"));

    /// <summary>The page of a schema, as a sentence after others: <c>…/app</c>.</summary>
    public static string Schema(SourceWriter writer, string name) => Link(writer, name.ToLowerInvariant());

    private static string Link(SourceWriter writer, string page) =>
        writer.Documentation is { } documentation ? $" <see href=\"{Literal.Comment(documentation + page)}\">Apple's page</see>." : "";
}
