using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Links to Apple's documentation pages. Their URLs are derived from method and path, or from schema names. Empty for an API without known documentation.</summary>
internal static class Apple
{
    /// <summary>Returns the method of an operation as a link to its page: <c>…/get-v1-apps-_id_-builds</c>.</summary>
    public static string Operation(SourceWriter writer, string method, string path) => Link(writer, Address(method, path), method);

    /// <summary>Returns a sentence with the methods of operations, each a link to its page. Empty for none.</summary>
    public static string Operations(SourceWriter writer, IReadOnlyList<OperationModel> operations) =>
        operations.Count == 0 ? "" : $" {string.Join(", ", operations.Select(operation => Operation(writer, operation.Method, operation.Path)))}.";

    /// <summary>Returns a sentence with a link to the page of an operation.</summary>
    public static string Page(SourceWriter writer, OperationModel operation) => Page(writer, Address(operation.Method, operation.Path));

    /// <summary>Returns a sentence with a link to the page of a schema: <c>…/app</c>.</summary>
    public static string Schema(SourceWriter writer, string name) => Page(writer, name.ToLowerInvariant());

    private static string Page(SourceWriter writer, string address) => writer.Documentation is null ? "" : $" {Link(writer, address, "Apple's page")}.";

    private static string Link(SourceWriter writer, string address, string text) =>
        writer.Documentation is { } documentation ? $"<see href=\"{Literal.Comment(documentation + address)}\">{text}</see>" : text;

    private static string Address(string method, string path) => method.ToLowerInvariant() + path.Replace("/", "-").Replace("{", "_").Replace("}", "_");
}
