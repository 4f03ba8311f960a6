using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Makes resources, requests and plain objects.</summary>
internal sealed class ModelFactory(
    SchemaIndex schemas, RoleFinder roles, ComponentNames components, MemberFactory members, NamedTypes names, Families families, ProblemSink problems)
{
    /// <summary>All resources.</summary>
    public IEnumerable<ResourceModel> Resources(IReadOnlyDictionary<string, SortedSet<string>> included)
    {
        foreach (string name in roles.All(SchemaRole.Resource))
        {
            ApiSchema schema = schemas.Find(name)!;
            string className = components.ClassOf(name)!;
            var (attributes, relationships) = members.Flatten(schema, className, name, Pointer(name));
            yield return new ResourceModel
            {
                ClassName = className,
                Family = families.OfResource(className),
                SchemaName = name,
                Type = roles.Of(name).Type,
                Attributes = attributes,
                Relationships = relationships,
                Included = included.TryGetValue(name, out SortedSet<string>? along) ? ByType(along) : default,
                Deprecated = schema.Deprecated,
            };
        }
    }

    /// <summary>All requests that create or update a resource, and inline creates.</summary>
    public IEnumerable<RequestModel> Requests() =>
        Requests(SchemaRole.CreateRequest, RequestRole.Create)
            .Concat(Requests(SchemaRole.UpdateRequest, RequestRole.Update))
            .Concat(Requests(SchemaRole.InlineCreate, RequestRole.InlineCreate));

    /// <summary>Component schemas that are plain objects.</summary>
    public IEnumerable<ObjectModel> Components()
    {
        foreach (string name in roles.All(SchemaRole.Plain))
        {
            ApiSchema schema = schemas.Find(name)!;
            if (components.ClassOf(name) is { } className && schema.Properties.Count > 0)
            {
                yield return Object(className, name, name, schema, Pointer(name));
            }
        }
    }

    /// <summary>The plain objects that pages of metrics hold.</summary>
    public IEnumerable<ObjectModel> Items()
    {
        foreach (string name in roles.All(SchemaRole.ItemPage))
        {
            yield return Object(ItemClass(name), name + ".data", name + ".data", ItemSchema(name), Pointer(name) + "/properties/data/items") with
            {
                Included = Included(name),
            };
        }
    }

    /// <summary>The class of what a page of metrics holds: its name without <c>Response</c>.</summary>
    public string ItemClass(string pageSchema)
    {
        string bare = ItemName(pageSchema);
        return names.Object(pageSchema + ".data", ItemSchema(pageSchema), Pointer(pageSchema) + "/properties/data/items", bare, bare + "Item");
    }

    /// <summary>What the items of a page of metrics would like to be called.</summary>
    public static string ItemName(string pageSchema)
    {
        string name = Identifier.Pascal(pageSchema);
        return name.EndsWith("Response", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Response".Length) : name;
    }

    /// <summary>Objects written inline that got a name. Uses of one key that differ are one class with all their members.</summary>
    public IEnumerable<ObjectModel> Nested()
    {
        foreach (string key in names.ObjectKeys.ToList())
        {
            if (!key.EndsWith(".data", StringComparison.Ordinal) || roles.Of(key.Substring(0, key.Length - ".data".Length)).Role != SchemaRole.ItemPage)
            {
                yield return Object(names.ObjectClass(key), key, key, Union(key), names.ObjectPointer(key));
            }
        }
    }

    /// <summary>Collects the names that nested objects need, until no new one turns up.</summary>
    public void CollectNested()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (bool found = true; found;)
        {
            found = false;
            foreach (string key in names.ObjectKeys.Where(seen.Add).ToList())
            {
                found = true;
                foreach (ApiSchema variant in names.ObjectVariants(key).ToList())
                {
                    Object(names.ObjectCandidate(key), key, key, variant, names.ObjectPointer(key));
                }
            }
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
            string resource = BaseOf(name, type);
            var (attributes, relationships) = members.Flatten(data, components.ClassOf(name)!, resource, pointer);
            yield return new RequestModel
            {
                ClassName = components.ClassOf(name)!,
                Family = families.OfResource(components.ClassOf(resource)!),
                SchemaName = name,
                Role = role,
                Type = type,
                Attributes = attributes,
                Relationships = relationships,
                Included = Included(name),
                Deprecated = schema.Deprecated,
            };
        }
    }

    /// <summary>The schema of the resource that a request is about: by its name, or else by its JSON:API type.</summary>
    private string BaseOf(string requestSchema, string type)
    {
        foreach (string ending in new[] { "CreateRequest", "UpdateRequest", "InlineCreate" })
        {
            if (requestSchema.EndsWith(ending, StringComparison.Ordinal))
            {
                string bare = requestSchema.Substring(0, requestSchema.Length - ending.Length);
                if (roles.Of(bare).Role == SchemaRole.Resource)
                {
                    return bare;
                }
            }
        }

        return components.ResourcesOf(type) is [string first, ..] ? first : requestSchema;
    }

    private ObjectModel Object(string className, string key, string source, ApiSchema schema, string pointer) => new()
    {
        ClassName = className,
        Family = families.OfPart(key, className),
        Source = source,
        Members = members.Values(
            schema, new NameScope([.. ReservedNames.ModelMembers, className]), className, key, "Value", holderIsRequired: true, pointer),
        Deprecated = schema.Deprecated,
    };

    private ApiSchema ItemSchema(string pageSchema) =>
        schemas.Resolve(schemas.Property(schemas.Find(pageSchema)!, "data")!.Items!);

    private EquatableArray<TypedClass> ByType(IEnumerable<string> schemaNames)
    {
        var byType = new SortedDictionary<string, TypedClass>(StringComparer.Ordinal);
        foreach (string name in schemaNames.OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
        {
            if (components.ClassOf(name) is { } className && roles.Of(name) is { Role: SchemaRole.Resource or SchemaRole.InlineCreate } role
                && !byType.ContainsKey(role.Type))
            {
                byType[role.Type] = new TypedClass(role.Type, className, role.Role == SchemaRole.InlineCreate);
            }
        }

        return byType.Values.ToEquatableArray();
    }

    // What a document's or a request's own "included" can hold.
    private EquatableArray<TypedClass> Included(string schemaName) =>
        schemas.Property(schemas.Find(schemaName)!, "included") is { Items: { } items } ? ByType(Alternatives(items)) : default;

    private static IEnumerable<string> Alternatives(ApiSchema items) =>
        (items.OneOf.IsEmpty ? [items] : items.OneOf).Select(alternative => alternative.Reference).OfType<string>();

    // Requests say "required" where responses do not; the class of both is what either can hold.
    private ApiSchema Union(string key)
    {
        IReadOnlyList<ApiSchema> variants = names.ObjectVariants(key);
        var properties = new SortedDictionary<string, ApiProperty>(StringComparer.Ordinal);
        foreach (ApiProperty property in variants.SelectMany(variant => variant.Properties))
        {
            if (!properties.TryGetValue(property.Name, out ApiProperty? other))
            {
                properties[property.Name] = property;
            }
            else if (schemas.Resolve(other.Schema).Type != schemas.Resolve(property.Schema).Type)
            {
                problems.Fallback(names.ObjectPointer(key), $"'{property.Name}' of '{key}' has a different type in the places where its object is used: it is untyped.");
                properties[property.Name] = new ApiProperty(property.Name, false, new ApiSchema());
            }
        }

        return variants[0] with { Properties = properties.Values.ToEquatableArray() };
    }

    private static string Pointer(string name) => "/components/schemas/" + ProblemSink.Escape(name);
}
