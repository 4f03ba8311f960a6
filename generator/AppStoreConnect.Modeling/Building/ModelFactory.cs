using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Creates resources, requests, and plain objects.</summary>
internal sealed class ModelFactory(
    SchemaIndex schemas, RoleFinder roles, MemberFactory members, TypeNames names, Families families, Successors successors, ProblemSink problems)
{
    private static readonly HashSet<string> s_baseMembers = NameScope.Reserve(ReservedNames.ModelMembers);

    private readonly Dictionary<(string Resource, string Attribute), SetBy> _setBy = [];

    /// <summary>Creates all resources.</summary>
    public IEnumerable<ResourceModel> Resources(IReadOnlyDictionary<string, SortedSet<string>> included)
    {
        foreach (string name in roles.All(SchemaRole.Resource))
        {
            ApiSchema schema = schemas.Find(name)!;
            string className = names.ClassOf(name)!;
            var (attributes, relationships) = members.Flatten(schema, className, name, Pointer(name));
            yield return new ResourceModel
            {
                ClassName = className,
                Family = families.OfResource(className),
                SchemaName = name,
                Type = roles.Of(name).Type,
                Attributes = attributes.Select(attribute => attribute with { SetBy = SetBy(name, attribute.WireName) }).ToEquatableArray(),
                Relationships = relationships,
                Included = included.TryGetValue(name, out SortedSet<string>? along) ? ByType(along) : default,
                Siblings = ClassesOf(roles.Of(name).Type).Where(sibling => sibling != className).ToEquatableArray(),
                Deprecated = schema.Deprecated,
                Successor = schema.Deprecated ? successors.OfSchema(name) : null,
            };
        }
    }

    /// <summary>Creates all create and update requests and inline creates.</summary>
    public IEnumerable<RequestModel> Requests() =>
        Requests(SchemaRole.CreateRequest, RequestRole.Create)
            .Concat(Requests(SchemaRole.UpdateRequest, RequestRole.Update))
            .Concat(Requests(SchemaRole.InlineCreate, RequestRole.InlineCreate));

    /// <summary>Creates all plain objects: components, items of pages of metrics, inline objects, and groups of those.</summary>
    public IEnumerable<ObjectModel> Objects()
    {
        foreach (TypeKey key in names.Objects)
        {
            TypeUse use = names.Survey.Uses[key];
            ApiSchema schema = Union(key, use);
            string className = names.ClassOf(key);
            yield return new ObjectModel
            {
                ClassName = className,
                Family = families.OfPart(key, className),
                Sources = use.Places.Select(place => place.ToString()).ToEquatableArray(),
                Members = members.Values(
                    schema, NameScope.OfMembers(s_baseMembers, className), key, "Value", holderIsRequired: true, use.Pointer),
                Included = key is { Kind: TypeKeyKind.Property, Name: "data" } && roles.Of(key.Owner).Role == SchemaRole.ItemPage ? Included(key.Owner) : default,
                Deprecated = schema.Deprecated,
            };
        }
    }

    private IEnumerable<RequestModel> Requests(SchemaRole schemaRole, RequestRole role)
    {
        foreach (string name in roles.All(schemaRole))
        {
            ApiSchema schema = schemas.Find(name)!;
            ApiSchema data = role == RequestRole.InlineCreate ? schema : schemas.Property(schema, "data")!;
            string pointer = role == RequestRole.InlineCreate ? Pointer(name) : Pointer(name) + "/properties/data";
            string type = roles.Of(name).Type;
            string resource = roles.ResourceOf(name);
            bool isCurrent = !schema.Deprecated && schemas.Find(resource)?.Deprecated != true;
            var (attributes, relationships) = members.Flatten(data, names.ClassOf(name)!, resource, pointer, isCurrent);
            yield return new RequestModel
            {
                ClassName = names.ClassOf(name)!,
                Family = families.OfResource(names.ClassOf(resource)!),
                SchemaName = name,
                Role = role,
                Type = type,
                Attributes = attributes,
                Relationships = relationships,
                Included = Included(name),
                LinkedAs = role != RequestRole.InlineCreate ? default : LinkedAs(type),
                Deprecated = schema.Deprecated,
                Successor = schema.Deprecated ? successors.OfSchema(name) : null,
            };
        }
    }

    private IEnumerable<string> ClassesOf(string type) => roles.ResourcesOf(type).Select(name => names.ClassOf(name)!);

    private EquatableArray<string> LinkedAs(string type) => ClassesOf(type).DefaultIfEmpty("Resource").ToEquatableArray();

    private SetBy SetBy(string resource, string attribute)
    {
        if (_setBy.Count == 0)
        {
            foreach (string name in schemas.Names)
            {
                SetBy by = roles.Of(name).Role switch
                {
                    SchemaRole.CreateRequest or SchemaRole.InlineCreate => Modeling.SetBy.Create,
                    SchemaRole.UpdateRequest => Modeling.SetBy.Update,
                    _ => Modeling.SetBy.Nothing,
                };
                if (by != Modeling.SetBy.Nothing)
                {
                    ApiSchema schema = schemas.Find(name)!;
                    ApiSchema data = roles.Of(name).Role == SchemaRole.InlineCreate ? schema : schemas.Property(schema, "data")!;
                    foreach (ApiProperty property in schemas.Property(data, "attributes")?.Properties ?? default)
                    {
                        (string, string) key = (roles.ResourceOf(name), property.Name);
                        _setBy[key] = by | (_setBy.TryGetValue(key, out SetBy others) ? others : Modeling.SetBy.Nothing);
                    }
                }
            }
        }

        return _setBy.TryGetValue((resource, attribute), out SetBy found) ? found : Modeling.SetBy.Nothing;
    }

    private EquatableArray<TypedClass> ByType(IEnumerable<string> schemaNames)
    {
        var byType = new SortedDictionary<string, TypedClass>(StringComparer.Ordinal);
        foreach (string name in schemaNames.OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
        {
            if (names.ClassOf(name) is { } className && roles.Of(name) is { Role: SchemaRole.Resource or SchemaRole.InlineCreate } role
                && !byType.ContainsKey(role.Type))
            {
                byType[role.Type] = new TypedClass(role.Type, className, role.Role == SchemaRole.InlineCreate);
            }
        }

        return byType.Values.ToEquatableArray();
    }

    // The classes that a document's or a request's own "included" can contain.
    private EquatableArray<TypedClass> Included(string schemaName) =>
        schemas.Property(schemas.Find(schemaName)!, "included") is { Items: { } items } ? ByType(Alternatives(items)) : default;

    private static IEnumerable<string> Alternatives(ApiSchema items) =>
        (items.OneOf.IsEmpty ? [items] : items.OneOf).Select(alternative => alternative.Reference).OfType<string>();

    // Requests declare "required" where responses do not. The class for all uses can hold either.
    private ApiSchema Union(TypeKey key, TypeUse use)
    {
        var properties = new SortedDictionary<string, ApiProperty>(StringComparer.Ordinal);
        foreach (ApiProperty property in use.Variants.SelectMany(variant => variant.Properties))
        {
            if (!properties.TryGetValue(property.Name, out ApiProperty? other))
            {
                properties[property.Name] = property;
            }
            else if (schemas.Resolve(other.Schema).Type != schemas.Resolve(property.Schema).Type)
            {
                problems.Fallback(use.Pointer, $"'{property.Name}' of '{key}' has different types in the places where its object is used. It becomes untyped JSON.");
                properties[property.Name] = new ApiProperty(property.Name, false, new ApiSchema());
            }
        }

        return use.Variants[0] with { Properties = properties.Values.ToEquatableArray(), Deprecated = use.Variants.All(variant => variant.Deprecated) };
    }

    private static string Pointer(string name) => "/components/schemas/" + ProblemSink.Escape(name);
}
