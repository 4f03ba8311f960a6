using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>
/// The first phase: traverses the whole document once and collects every type that needs a name, with all information from its uses.
/// Names and members depend only on this collection, so neither the order nor excluded paths change them.
/// </summary>
internal sealed class TypeSurvey
{
    private readonly SortedDictionary<TypeKey, TypeUse> _uses = [];
    private readonly TypeKeys _keys;
    private readonly RoleFinder _roles;
    private readonly SchemaIndex _schemas;

    public TypeSurvey(ApiDescription description, SchemaIndex schemas, RoleFinder roles, TypeKeys keys)
    {
        _schemas = schemas;
        _roles = roles;
        _keys = keys;
        foreach (string name in schemas.Names)
        {
            VisitComponent(name, schemas.Find(name)!, "/components/schemas/" + ProblemSink.Escape(name));
        }

        foreach (ApiPath path in description.Paths)
        {
            foreach (ApiOperation operation in path.Operations)
            {
                VisitParameters(path, operation);
            }
        }
    }

    /// <summary>Everything that needs a name, in order of the keys.</summary>
    public IReadOnlyDictionary<TypeKey, TypeUse> Uses => _uses;

    private void VisitComponent(string name, ApiSchema schema, string pointer)
    {
        RoleOf role = _roles.Of(name);
        switch (role.Role)
        {
            case SchemaRole.Resource or SchemaRole.InlineCreate:
                VisitAttributes(schema, role.Role == SchemaRole.Resource ? name : _roles.ResourceOf(name), pointer);
                break;
            case SchemaRole.CreateRequest or SchemaRole.UpdateRequest:
                VisitAttributes(_schemas.Property(schema, "data")!, _roles.ResourceOf(name), pointer + "/properties/data");
                break;
            case SchemaRole.ItemPage:
                Visit(_schemas.Property(schema, "data")!, TypeKey.Component(name), "data", pointer + "/properties/data", isList: false);
                break;
            case SchemaRole.Plain when _keys.OfComponent(name) is { } key:
                TypeUse use = Use(key, TypeKey.Component(name), pointer);
                if (TypeKeys.IsEnum(schema))
                {
                    use.Values.UnionWith(schema.Enum!.Value);
                    use.IsAnswered = true;
                }
                else
                {
                    VisitObject(schema, key, use, pointer);
                }

                break;
        }
    }

    private void VisitAttributes(ApiSchema resourceObject, string resource, string pointer)
    {
        if (_schemas.Property(resourceObject, "attributes") is { } holder)
        {
            VisitProperties(holder, TypeKey.Component(resource), pointer + "/properties/attributes");
        }
    }

    private void VisitProperties(ApiSchema holder, TypeKey owner, string pointer)
    {
        foreach (ApiProperty property in holder.Properties)
        {
            Visit(property.Schema, owner, property.Name, pointer + "/properties/" + ProblemSink.Escape(property.Name), isList: false);
        }
    }

    private void Visit(ApiSchema schema, TypeKey owner, string name, string pointer, bool isList)
    {
        ApiSchema resolved = _schemas.Resolve(schema);
        if (_keys.OfProperty(schema, owner, name) is not { } key)
        {
            return;
        }

        if (schema.Reference is not null && IsComponent(schema.Reference))
        {
            if (_roles.Of(schema.Reference).Role == SchemaRole.Plain)
            {
                Use(key, null, pointer).Mentions.Add(owner.Member(name));
            }

            return;
        }

        if (resolved is { Type: ApiSchemaType.Array, Items: { } items })
        {
            Visit(items, owner, name, pointer + "/items", isList: true);
            return;
        }

        TypeUse use = Use(key, owner.Member(name), pointer);
        use.IsList |= isList;
        if (TypeKeys.IsEnum(resolved))
        {
            use.Values.UnionWith(resolved.Enum!.Value);
            use.IsAnswered = true;
        }
        else
        {
            VisitObject(resolved, key, use, pointer);
        }
    }

    private void VisitObject(ApiSchema schema, TypeKey key, TypeUse use, string pointer)
    {
        if (!use.Variants.Contains(schema))
        {
            use.Variants.Add(schema);
            VisitProperties(schema, key, pointer);
        }
    }

    private void VisitParameters(ApiPath path, ApiOperation operation)
    {
        string? primary = _roles.Primary(operation);
        foreach (ApiParameter parameter in path.Parameters.Concat(operation.Parameters).Where(parameter => parameter.In == "query"))
        {
            ApiSchema schema = _schemas.Resolve(parameter.Schema);
            ApiSchema written = schema is { Type: ApiSchemaType.Array, Items: { } items } ? items : parameter.Schema;
            ApiSchema value = _schemas.Resolve(written);
            if (TypeKeys.IsEnum(value))
            {
                TypeKey place = _keys.PlaceOfParameter(parameter.Name, written, path.Path, primary);
                TypeUse use = Use(_keys.OfParameter(parameter.Name, written, path.Path, primary), place.IsParameter ? place : null, "/paths/" + ProblemSink.Escape(path.Path));
                use.IsList |= schema.Type == ApiSchemaType.Array && place.IsParameter;
                use.Values.UnionWith(value.Enum!.Value);
            }
        }
    }

    private bool IsComponent(string reference) => _keys.OfComponent(reference) is not null;

    private TypeUse Use(TypeKey key, TypeKey? place, string pointer)
    {
        if (!_uses.TryGetValue(key, out TypeUse? use))
        {
            _uses[key] = use = new TypeUse(pointer);
        }

        if (place is not null)
        {
            use.Places.Add(place);
        }

        return use;
    }
}

/// <summary>The information about a type from its uses.</summary>
/// <param name="pointer">The JSON pointer of the first use.</param>
internal sealed class TypeUse(string pointer)
{
    public string Pointer { get; } = pointer;

    /// <summary>The places that share the type (not their group).</summary>
    public SortedSet<TypeKey> Places { get; } = [];

    /// <summary>Members that refer to a component.</summary>
    public SortedSet<TypeKey> Mentions { get; } = [];

    /// <summary>The values of an enum, combined from all uses.</summary>
    public SortedSet<string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The structures of an object. Empty for an enum.</summary>
    public List<ApiSchema> Variants { get; } = [];

    /// <summary>Whether a use is a list, so that the type's name is singular.</summary>
    public bool IsList { get; set; }

    /// <summary>Whether the service returns it. False for types that only query parameters accept.</summary>
    public bool IsAnswered { get; set; }
}
