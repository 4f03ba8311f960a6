namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>The syntax of references within a document: <c>#/components/schemas/App</c>.</summary>
internal static class LocalPointer
{
    private const string Schemas = "#/components/schemas/";

    /// <summary>Returns the name of the referenced component schema, or null for a reference to anything else.</summary>
    public static string? SchemaName(string reference)
    {
        if (!reference.StartsWith(Schemas, StringComparison.Ordinal))
        {
            return null;
        }

        string rest = reference.Substring(Schemas.Length);
        return rest.IndexOf('/') >= 0 ? null : Unescape(rest);
    }

    /// <summary>Returns the reference to a component schema, escaped for a JSON pointer in a URI fragment.</summary>
    public static string ToSchema(string name) => Schemas + Uri.EscapeDataString(name.Replace("~", "~0").Replace("/", "~1"));

    /// <summary>Returns the name in a segment of a reference.</summary>
    public static string Unescape(string part) => Uri.UnescapeDataString(part).Replace("~1", "/").Replace("~0", "~");
}
