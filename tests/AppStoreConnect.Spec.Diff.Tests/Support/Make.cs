namespace AppStoreConnect.Spec.Diff.Tests.Support;

/// <summary>Short methods for writing descriptions.</summary>
internal static class Make
{
    public static ApiSchema Text => new() { Type = ApiSchemaType.String };

    public static ApiSchema Whole => new() { Type = ApiSchemaType.Integer };

    public static ApiSchema Ref(string name) => new() { Reference = name };

    public static ApiSchema Enum(params string[] values) => Text with { Enum = values.Order(StringComparer.Ordinal).ToEquatableArray() };

    public static ApiSchema Array(ApiSchema items) => new() { Type = ApiSchemaType.Array, Items = items };

    public static ApiSchema OneOf(params ApiSchema[] alternatives) =>
        new() { OneOf = alternatives.Order(ApiSchemaComparer.Instance).ToEquatableArray() };

    public static ApiSchema Object(params ApiProperty[] properties) =>
        new() { Type = ApiSchemaType.Object, Properties = properties.OrderBy(p => p.Name, StringComparer.Ordinal).ToEquatableArray() };

    public static ApiProperty Property(string name, ApiSchema schema, bool required = false) => new(name, required, schema);

    public static ApiParameter Query(string name, ApiSchema schema, bool required = false) =>
        new() { Name = name, In = "query", Required = required, Schema = schema, Style = "form", Explode = schema.Type == ApiSchemaType.Array ? false : null };

    public static ApiResponse Response(string status, string? schema = null, string media = "application/json") =>
        new(status, schema is null ? default : [new ApiMediaType(media, Ref(schema))]);

    public static ApiRequestBody Body(string schema, bool required = true) => new(required, [new ApiMediaType("application/json", Ref(schema))]);

    public static ApiOperation Operation(string method, string id, ApiParameter[]? parameters = null, ApiRequestBody? body = null, params ApiResponse[] responses) => new()
    {
        Method = method,
        Id = id,
        Tags = ["Gardens"],
        Parameters = (parameters ?? []).OrderBy(p => p.In, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal).ToEquatableArray(),
        Body = body,
        Responses = responses.OrderBy(r => r.Status, StringComparer.Ordinal).ToEquatableArray(),
    };

    public static ApiPath Path(string template, params ApiOperation[] operations) => new()
    {
        Path = template,
        Parameters = template.Contains('{', StringComparison.Ordinal) ? [new ApiParameter { Name = "id", In = "path", Required = true, Style = "simple", Schema = Text }] : default,
        Operations = operations.OrderBy(o => o.Method, StringComparer.Ordinal).ToEquatableArray(),
    };
}
