using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Determines the role of each component schema from its structure and from its use in requests or responses.</summary>
internal sealed class RoleFinder
{
    private static readonly HashSet<string> s_documentMembers = new(StringComparer.Ordinal) { "data", "included", "links", "meta" };
    private static readonly string[] s_requestEndings = ["CreateRequest", "UpdateRequest", "InlineCreate"];
    private readonly SchemaIndex _schemas;
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inlineCreates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RoleOf> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _resourcesByType = new(StringComparer.Ordinal);

    public RoleFinder(ApiDescription description, SchemaIndex schemas)
    {
        _schemas = schemas;
        foreach (ApiOperation operation in description.Paths.SelectMany(path => path.Operations))
        {
            foreach (string name in operation.Body?.Content.Select(content => content.Schema?.Reference).OfType<string>() ?? [])
            {
                _bodies.Add(name);
                FindInlineCreates(name);
            }
        }

        // A schema that the service returns is a resource, even if it is used elsewhere.
        _inlineCreates.ExceptWith(schemas.Names.Where(name => !_bodies.Contains(name)).SelectMany(Held).ToList());
        foreach (string name in schemas.Names)
        {
            _roles[name] = Find(name);
        }

        // The shortest name is the first version of a resource: App before AppV2.
        foreach (string name in All(SchemaRole.Resource).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
        {
            string type = _roles[name].Type;
            if (!_resourcesByType.TryGetValue(type, out List<string>? versions))
            {
                _resourcesByType[type] = versions = [];
            }

            versions.Add(name);
        }
    }

    /// <summary>The role of a component; plain if there is no such component.</summary>
    public RoleOf Of(string name) => _roles.TryGetValue(name, out RoleOf? role) ? role : RoleOf.None;

    /// <summary>The components of a role, in ordinal order.</summary>
    public IEnumerable<string> All(SchemaRole role) => _schemas.Names.Where(name => _roles[name].Role == role);

    /// <summary>Returns the schemas of the resources with a JSON:API type, the first version first. Empty for an unknown type.</summary>
    public IReadOnlyList<string> ResourcesOf(string type) => _resourcesByType.TryGetValue(type, out List<string>? versions) ? versions : [];

    /// <summary>Returns the schema of the resource that a request is for, by its name or, failing that, by its JSON:API type.</summary>
    public string ResourceOf(string requestSchema)
    {
        foreach (string ending in s_requestEndings)
        {
            if (requestSchema.EndsWith(ending, StringComparison.Ordinal))
            {
                string bare = requestSchema.Substring(0, requestSchema.Length - ending.Length);
                if (Of(bare).Role == SchemaRole.Resource)
                {
                    return bare;
                }
            }
        }

        return ResourcesOf(Of(requestSchema).Type) is [string first, ..] ? first : requestSchema;
    }

    /// <summary>Returns the content of an operation's first successful response that has any.</summary>
    public static EquatableArray<ApiMediaType> Success(ApiOperation operation) =>
        operation.Responses.Where(response => response.Status.StartsWith("2", StringComparison.Ordinal) && !response.Content.IsEmpty)
            .Select(response => response.Content).FirstOrDefault();

    /// <summary>Returns the schema of the resource that an operation returns, or null if there is none.</summary>
    public string? Primary(ApiOperation operation) =>
        Success(operation).Select(content => content.Schema?.Reference).OfType<string>()
            .Select(Of).Where(role => role.Role is SchemaRole.Document or SchemaRole.Page).Select(role => role.Schema).FirstOrDefault();

    /// <summary>The only value of a <c>type</c> property, or null if it isn't a constant.</summary>
    public string? TypeConstant(ApiSchema resourceObject) =>
        _schemas.Property(resourceObject, "type")?.Enum is { Count: 1 } values ? values[0] : null;

    /// <summary>Whether it is a resource identifier object, <c>{type, id}</c>.</summary>
    public static bool IsLinkage(ApiSchema schema) => schema.Properties.Count == 2
        && schema.Properties[0].Name == "id" && schema.Properties[1].Name == "type";

    private void FindInlineCreates(string request)
    {
        if (_schemas.Find(request) is not { } schema || _schemas.Property(schema, "included") is not { Items: { } items })
        {
            return;
        }

        EquatableArray<ApiSchema> alternatives = items.OneOf.IsEmpty ? [items] : items.OneOf;
        _inlineCreates.UnionWith(alternatives.Select(alternative => alternative.Reference).OfType<string>());
    }

    // The components that a document contains as its data or next to it.
    private IEnumerable<string> Held(string document)
    {
        ApiSchema schema = _schemas.Find(document)!;
        foreach (ApiProperty property in schema.Properties.Where(property => property.Name is "data" or "included"))
        {
            ApiSchema item = _schemas.Resolve(property.Schema) is { Type: ApiSchemaType.Array, Items: { } items } ? items : property.Schema;
            foreach (string name in (item.OneOf.IsEmpty ? [item] : item.OneOf).Select(alternative => alternative.Reference).OfType<string>())
            {
                yield return name;
            }
        }
    }

    private RoleOf Find(string name)
    {
        if (_schemas.Find(name) is not { Type: ApiSchemaType.Object } schema)
        {
            return RoleOf.None;
        }

        if (_schemas.Property(schema, "data") is { } data && schema.Properties.All(property => s_documentMembers.Contains(property.Name)))
        {
            return FindDocument(schema, data, _bodies.Contains(name));
        }

        if (TypeConstant(schema) is not { } type)
        {
            return RoleOf.None;
        }

        bool isInlineCreate = _inlineCreates.Contains(name);
        return isInlineCreate || HasProperty(schema, "id")
            ? new RoleOf(isInlineCreate ? SchemaRole.InlineCreate : SchemaRole.Resource, type)
            : RoleOf.None;
    }

    private RoleOf FindDocument(ApiSchema document, ApiSchema data, bool isBody)
    {
        bool isMany = data.Type == ApiSchemaType.Array && data.Items is not null;
        ApiSchema written = isMany ? data.Items! : document.Properties.First(property => property.Name == "data").Schema;
        ApiSchema item = _schemas.Resolve(written);
        string type = TypeConstant(item) ?? "";
        if (IsLinkage(item) && written.Reference is null)
        {
            return new RoleOf((isBody, isMany) switch
            {
                (true, true) => SchemaRole.LinkagesRequest,
                (true, false) => SchemaRole.LinkageRequest,
                (false, true) => SchemaRole.LinkagesResponse,
                (false, false) => SchemaRole.LinkageResponse,
            }, type);
        }

        if (isBody)
        {
            return isMany || type.Length == 0
                ? RoleOf.None
                : new RoleOf(HasProperty(item, "id") && SchemaIndex.Requires(item, "id") ? SchemaRole.UpdateRequest : SchemaRole.CreateRequest, type);
        }

        if (written.Reference is { } resource && type.Length > 0)
        {
            return new RoleOf(isMany ? SchemaRole.Page : SchemaRole.Document, type, resource);
        }

        return isMany && item.Type == ApiSchemaType.Object && written.Reference is null && item.Properties.Count > 0
            ? new RoleOf(SchemaRole.ItemPage)
            : RoleOf.None;
    }

    private static bool HasProperty(ApiSchema schema, string name) => schema.Properties.Any(property => property.Name == name);
}
