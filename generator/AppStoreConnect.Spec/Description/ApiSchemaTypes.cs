namespace AppStoreConnect.Spec;

/// <summary>Properties derived from a schema's type.</summary>
public static class ApiSchemaTypes
{
    /// <summary>Returns OpenAPI's keyword for the type. Empty for <see cref="ApiSchemaType.None"/>.</summary>
    public static string ToKeyword(this ApiSchemaType type) => type switch
    {
        ApiSchemaType.Object => "object",
        ApiSchemaType.Array => "array",
        ApiSchemaType.String => "string",
        ApiSchemaType.Integer => "integer",
        ApiSchemaType.Number => "number",
        ApiSchemaType.Boolean => "boolean",
        _ => "",
    };

    /// <summary>Whether allowed values of the type are kept as JSON literals rather than as strings.</summary>
    public static bool HasLiteralValues(this ApiSchemaType type) =>
        type is ApiSchemaType.Integer or ApiSchemaType.Number or ApiSchemaType.Boolean;
}
