namespace AppStoreConnect.Spec.Diff.Tests.Support;

/// <summary>Changes one item of a description.</summary>
internal static class Change
{
    public static ApiDescription Path(this ApiDescription description, string template, Func<ApiPath, ApiPath?> change) => description with
    {
        Paths = description.Paths.Select(path => path.Path == template ? change(path) : path).OfType<ApiPath>()
            .OrderBy(path => path.Path, StringComparer.Ordinal).ToEquatableArray(),
    };

    public static ApiDescription Add(this ApiDescription description, ApiPath path) =>
        description with { Paths = description.Paths.Append(path).OrderBy(p => p.Path, StringComparer.Ordinal).ToEquatableArray() };

    public static ApiDescription Operation(this ApiDescription description, string method, string template, Func<ApiOperation, ApiOperation?> change) =>
        description.Path(template, path => path with
        {
            Operations = path.Operations.Select(operation => operation.Method == method ? change(operation) : operation).OfType<ApiOperation>().ToEquatableArray(),
        });

    public static ApiDescription Parameter(this ApiDescription description, string method, string template, string name, Func<ApiParameter, ApiParameter?> change) =>
        description.Operation(method, template, operation => operation with
        {
            Parameters = operation.Parameters.Select(parameter => parameter.Name == name ? change(parameter) : parameter).OfType<ApiParameter>().ToEquatableArray(),
        });

    public static ApiDescription Add(this ApiDescription description, string method, string template, ApiParameter parameter) =>
        description.Operation(method, template, operation => operation with
        {
            Parameters = operation.Parameters.Append(parameter).OrderBy(p => p.In, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal).ToEquatableArray(),
        });

    public static ApiDescription Response(this ApiDescription description, string method, string template, string status, Func<ApiResponse, ApiResponse?> change) =>
        description.Operation(method, template, operation => operation with
        {
            Responses = operation.Responses.Select(response => response.Status == status ? change(response) : response).OfType<ApiResponse>().ToEquatableArray(),
        });

    public static ApiDescription Add(this ApiDescription description, string method, string template, ApiResponse response) =>
        description.Operation(method, template, operation => operation with
        {
            Responses = operation.Responses.Append(response).OrderBy(r => r.Status, StringComparer.Ordinal).ToEquatableArray(),
        });

    public static ApiDescription Schema(this ApiDescription description, string name, Func<ApiSchema, ApiSchema?> change) => description with
    {
        Schemas = description.Schemas.Select(component => component.Name == name ? change(component.Schema) is { } changed ? component with { Schema = changed } : null : component)
            .OfType<ApiSchemaComponent>().ToEquatableArray(),
    };

    public static ApiDescription Add(this ApiDescription description, string name, ApiSchema schema) => description with
    {
        Schemas = description.Schemas.Append(new(name, schema)).OrderBy(component => component.Name, StringComparer.Ordinal).ToEquatableArray(),
    };

    /// <summary>Changes the property at a dotted path of a component. Null removes it.</summary>
    public static ApiDescription Property(this ApiDescription description, string schema, string path, Func<ApiProperty, ApiProperty?> change) =>
        description.Schema(schema, root => At(root, path.Split('.'), change));

    /// <summary>Changes the schema of the property at a dotted path of a component.</summary>
    public static ApiDescription Value(this ApiDescription description, string schema, string path, Func<ApiSchema, ApiSchema> change) =>
        description.Property(schema, path, property => property with { Schema = change(property.Schema) });

    /// <summary>Adds a property to the object at a dotted path of a component. An empty path means the component.</summary>
    public static ApiDescription Add(this ApiDescription description, string schema, string path, ApiProperty property) =>
        path.Length == 0 ? description.Schema(schema, root => With(root, property)) : description.Value(schema, path, owner => With(owner, property));

    public static ApiSchema With(ApiSchema owner, ApiProperty property) => owner with
    {
        Properties = owner.Properties.Append(property).OrderBy(p => p.Name, StringComparer.Ordinal).ToEquatableArray(),
    };

    private static ApiSchema At(ApiSchema schema, string[] path, Func<ApiProperty, ApiProperty?> change) => schema with
    {
        Properties = schema.Properties.Select(property => property.Name != path[0] ? property
            : path.Length == 1 ? change(property)
            : property with { Schema = At(property.Schema, path[1..], change) }).OfType<ApiProperty>().ToEquatableArray(),
    };
}
