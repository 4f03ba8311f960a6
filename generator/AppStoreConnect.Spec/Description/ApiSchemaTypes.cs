namespace AppStoreConnect.Spec;

/// <summary>Properties derived from a schema's type.</summary>
public static class ApiSchemaTypes
{
    // In the order of the enum.
    private static readonly string[] s_keywords = ["", "object", "array", "string", "integer", "number", "boolean"];

    /// <summary>Returns OpenAPI's keyword for the type. Empty for <see cref="ApiSchemaType.None"/>.</summary>
    public static string ToKeyword(this ApiSchemaType type) => s_keywords[(int)type];

    /// <summary>Returns the type with a keyword. <see cref="ApiSchemaType.None"/> for null and for others.</summary>
    public static ApiSchemaType FromKeyword(string? keyword) => (ApiSchemaType)Math.Max(0, Array.IndexOf(s_keywords, keyword));

    /// <summary>Whether allowed values of the type are kept as JSON literals rather than as strings.</summary>
    public static bool HasLiteralValues(this ApiSchemaType type) =>
        type is ApiSchemaType.Integer or ApiSchemaType.Number or ApiSchemaType.Boolean;
}
