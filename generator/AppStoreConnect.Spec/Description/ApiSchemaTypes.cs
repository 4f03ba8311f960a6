namespace AppStoreConnect.Spec;

/// <summary>Properties derived from a schema's type.</summary>
public static class ApiSchemaTypes
{
    private static readonly (ApiSchemaType Type, string Keyword)[] s_keywords =
    [
        (ApiSchemaType.Object, "object"),
        (ApiSchemaType.Array, "array"),
        (ApiSchemaType.String, "string"),
        (ApiSchemaType.Integer, "integer"),
        (ApiSchemaType.Number, "number"),
        (ApiSchemaType.Boolean, "boolean"),
    ];

    /// <summary>Returns OpenAPI's keyword for the type. Empty for <see cref="ApiSchemaType.None"/>.</summary>
    public static string ToKeyword(this ApiSchemaType type) => Array.Find(s_keywords, known => known.Type == type).Keyword ?? "";

    /// <summary>Returns the type with a keyword. <see cref="ApiSchemaType.None"/> for null and for others.</summary>
    public static ApiSchemaType FromKeyword(string? keyword) => Array.Find(s_keywords, known => known.Keyword == keyword).Type;

    /// <summary>Whether allowed values of the type are kept as JSON literals rather than as strings.</summary>
    public static bool HasLiteralValues(this ApiSchemaType type) =>
        type is ApiSchemaType.Integer or ApiSchemaType.Number or ApiSchemaType.Boolean;
}
