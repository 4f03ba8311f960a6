using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Determines the key of the type of a schema or query parameter, for every place that needs a named type.</summary>
internal sealed class TypeKeys(SchemaIndex schemas, RoleFinder roles, TypeGroups groups)
{
    /// <summary>Returns the key of a component, or null for one that needs no class (documents, linkages, scalars).</summary>
    public TypeKey? OfComponent(string name)
    {
        ApiSchema? schema = schemas.Find(name);
        bool isNamed = schema is not null && roles.Of(name).Role switch
        {
            SchemaRole.Resource or SchemaRole.InlineCreate or SchemaRole.CreateRequest or SchemaRole.UpdateRequest => true,
            SchemaRole.Plain => IsEnum(schema) || IsObject(schema),
            _ => false,
        };
        return isNamed ? groups.Resolve(TypeKey.Component(name)) : null;
    }

    /// <summary>Returns the key of a property, or null if C# already has a name for its type. A list has the key of its items.</summary>
    /// <param name="schema">The property's schema as written.</param>
    /// <param name="owner">The key of the type that has the property.</param>
    /// <param name="name">The JSON name.</param>
    public TypeKey? OfProperty(ApiSchema schema, TypeKey owner, string name)
    {
        if (schema.Reference is { } reference && OfComponent(reference) is { } component && schemas.Find(reference) is { } named && (IsEnum(named) || IsObject(named)))
        {
            return component;
        }

        ApiSchema resolved = schemas.Resolve(schema);
        if (resolved is { Type: ApiSchemaType.Array, Items: { } items })
        {
            return OfProperty(items, owner, name);
        }

        TypeKey key = groups.Resolve(owner.Member(name));
        return (IsEnum(resolved) || IsObject(resolved)) && !key.IsTooDeep ? key : null;
    }

    /// <summary>
    /// Returns the key of a query parameter's enum: <c>fields[apps]</c> is the same everywhere, <c>include</c> and <c>sort</c> are the same for a
    /// resource, and a filter on an attribute accepts the attribute's values.
    /// </summary>
    /// <param name="parameter">Its wire name.</param>
    /// <param name="written">The schema of one value, as written.</param>
    /// <param name="path">The operation's path.</param>
    /// <param name="primary">The schema of the resource that the operation returns, or null if there is none.</param>
    public TypeKey OfParameter(string parameter, ApiSchema written, string path, string? primary) =>
        groups.Resolve(PlaceOfParameter(parameter, written, path, primary));

    /// <summary>Returns the parameter itself, unless it accepts the values of something else.</summary>
    public TypeKey PlaceOfParameter(string parameter, ApiSchema written, string path, string? primary)
    {
        if (written.Reference is { } reference && OfComponent(reference) is { } component)
        {
            return component;
        }

        string owner = primary ?? PathName(path);
        (string kind, string argument) = Split(parameter);
        return kind switch
        {
            "fields" => new TypeKey(TypeKeyKind.Fields, argument),
            "include" => new TypeKey(TypeKeyKind.Include, owner),
            "sort" => new TypeKey(TypeKeyKind.Sort, owner),
            "filter" when primary is not null && OfAttribute(primary, argument) is { } attribute => attribute,
            _ => TypeKey.Parameter(owner, parameter),
        };
    }

    /// <summary>Whether a schema lists values.</summary>
    public static bool IsEnum(ApiSchema schema) => schema.Type is ApiSchemaType.String && schema.Enum is not null;

    /// <summary>Whether a schema is an object with properties of its own.</summary>
    public static bool IsObject(ApiSchema schema) => schema.Type == ApiSchemaType.Object && schema.Properties.Count > 0;

    /// <summary>The parts of a parameter's name: <c>filter</c> and <c>platform</c> of <c>filter[platform]</c>.</summary>
    public static (string Kind, string Argument) Split(string parameter)
    {
        int open = parameter.IndexOf('[');
        return open > 0 && parameter[parameter.Length - 1] == ']'
            ? (parameter.Substring(0, open), parameter.Substring(open + 1, parameter.Length - open - 2))
            : (parameter, "");
    }

    // The attribute that a filter refers to, of the returned resource or of a related one (appStoreVersions.platform).
    private TypeKey? OfAttribute(string schemaName, string argument)
    {
        string[] parts = argument.Split('.');
        ApiSchema? resource = schemas.Find(schemaName);
        if (parts.Length == 2 && resource is not null && schemas.Property(resource, "relationships") is { } relationships
            && schemas.Property(relationships, parts[0]) is { } relationship
            && schemas.Property(relationship, "data") is { } data
            && roles.TypeConstant(data.Items is { } items ? schemas.Resolve(items) : data) is { } type
            && roles.ResourcesOf(type) is [string related, ..])
        {
            return OfAttribute(related, parts[1]);
        }

        if (parts.Length != 1 || resource is null || schemas.Property(resource, "attributes") is not { } attributes
            || attributes.Properties.FirstOrDefault(property => property.Name == argument) is not { } attribute)
        {
            return null;
        }

        ApiSchema resolved = schemas.Resolve(attribute.Schema);
        return IsEnum(resolved is { Type: ApiSchemaType.Array, Items: { } item } ? schemas.Resolve(item) : resolved)
            ? OfProperty(attribute.Schema, TypeKey.Component(schemaName), argument)
            : null;
    }

    // The subject of a path without a resource: /v1/salesReports → SalesReport.
    private static string PathName(string path)
    {
        string[] segments = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> named = segments.Where(segment => segment[0] != '{' && segment != "metrics" && segment != "relationships" && !PathTree.IsVersion(segment));
        string merged = "";
        foreach (string segment in named)
        {
            string word = Identifier.Pascal(Singular.Of(segment));
            merged = merged.Length == 0 ? word : Identifier.Merge(merged, word);
        }

        return merged.Length == 0 ? "Root" : merged;
    }
}
