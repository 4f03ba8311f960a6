using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Short methods for made-up descriptions. In objects, names that end with <c>!</c> are required.</summary>
internal static class Make
{
    public static ApiSchema Text { get; } = new() { Type = ApiSchemaType.String };

    public static ApiSchema Number { get; } = new() { Type = ApiSchemaType.Number };

    public static ApiSchema Integer { get; } = new() { Type = ApiSchemaType.Integer };

    public static ApiSchema Flag { get; } = new() { Type = ApiSchemaType.Boolean };

    public static ApiSchema Format(string format) => Text with { Format = format };

    public static ApiSchema OneOf(params string[] values) => Text with { Enum = values.ToEquatableArray() };

    public static ApiSchema Ref(string name) => new() { Reference = name };

    public static ApiSchema Array(ApiSchema items) => new() { Type = ApiSchemaType.Array, Items = items };

    public static ApiSchema Nullable(ApiSchema schema) => schema with { Nullable = true };

    public static ApiSchema Object(params (string Name, ApiSchema Schema)[] properties) => new()
    {
        Type = ApiSchemaType.Object,
        Properties = properties.Select(property => new ApiProperty(property.Name.TrimEnd('!'), property.Name.EndsWith('!'), property.Schema))
            .OrderBy(property => property.Name, StringComparer.Ordinal).ToEquatableArray(),
    };

    public static ApiSchema Linkage(string type) => Object(("type!", OneOf(type)), ("id!", Text));

    public static ApiSchema ToOne(string type) => Object(("data", Linkage(type)), ("links", Ref("RelationshipLinks")));

    public static ApiSchema ToMany(string type) => Object(("data", Array(Linkage(type))), ("links", Ref("RelationshipLinks")), ("meta", Ref("Paging")));

    public static ApiSchema Resource(string type, ApiSchema attributes, ApiSchema relationships) =>
        Object(("type!", OneOf(type)), ("id!", Text), ("attributes", attributes), ("relationships", relationships), ("links", Ref("RelationshipLinks")));

    public static ApiSchema Document(string resource, params string[] included) =>
        Object(("data!", Ref(resource)), ("included", Included(included)), ("links!", Ref("Links")));

    public static ApiSchema Documents(string resource, params string[] included) =>
        Object(("data!", Array(Ref(resource))), ("included", Included(included)), ("links!", Ref("PagedLinks")), ("meta", Ref("Paging")));

    public static ApiParameter List(string name, params string[] values) => new()
    {
        Name = name,
        In = "query",
        Style = "form",
        Explode = false,
        Schema = Array(values.Length == 0 ? Text : OneOf(values)),
    };

    public static ApiParameter Query(string name, ApiSchema schema) => new() { Name = name, In = "query", Style = "form", Schema = schema };

    public static ApiOperation Operation(string method, string id, string? response, string? body = null, params ApiParameter[] parameters) => new()
    {
        Method = method,
        Id = id,
        Parameters = parameters.ToEquatableArray(),
        Body = body is null ? null : new(true, [Json(body)]),
        Responses = [response is null ? new("204", []) : new(method == "POST" ? "201" : "200", [Json(response)])],
    };

    public static ApiPath Path(string path, params ApiOperation[] operations) => new() { Path = path, Operations = operations.ToEquatableArray() };

    public static ApiMediaType Json(string schema) => new("application/json", Ref(schema));

    private static ApiSchema Included(string[] resources) => Array(new()
    {
        OneOf = resources.Select(Ref).ToEquatableArray(),
        Discriminator = new("type", resources.Select(name => KeyValuePair.Create($"{name.ToLowerInvariant()}s", name)).ToEquatableArray()),
    });
}
