namespace AppStoreConnect.Spec.Notation;

/// <summary>Words with a special meaning. A component with such a name is quoted.</summary>
internal static class Keywords
{
    public const string Any = "any";
    public const string None = "none";
    public const string Enum = "enum";
    public const string Required = "required";
    public const string Optional = "optional";
    public const string Deprecated = "deprecated";
    public const string Style = "style";
    public const string Explode = "explode";

    private static readonly HashSet<string> s_schemaWords = new(StringComparer.Ordinal)
    {
        "string", "integer", "number", "boolean", "object", "array", Any, None, Enum, "oneOf", "allOf", "anyOf",

        // Words that may follow a parameter's name in place of a schema.
        Required, Optional, Deprecated, Style, Explode,
    };

    private static readonly HashSet<string> s_methods = new(StringComparer.Ordinal)
    {
        "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE",
    };

    /// <summary>Whether a reference to a component with this name would be ambiguous.</summary>
    public static bool IsSchemaWord(string name) => s_schemaWords.Contains(name) || name.StartsWith("-", StringComparison.Ordinal);

    /// <summary>Whether it is an HTTP method, which starts the lines of operations.</summary>
    public static bool IsMethod(string name) => s_methods.Contains(name);

    /// <summary>Whether a line that starts with this word does not describe a component.</summary>
    public static bool BeginsOtherLines(string name) => name == Enum || s_methods.Contains(name);
}
