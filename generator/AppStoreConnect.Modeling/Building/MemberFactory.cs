using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Creates the flat members of resources and requests, and the members of plain objects.</summary>
internal sealed class MemberFactory(
    SchemaIndex schemas, RoleFinder roles, TypeMapper types, TypeNames names, RelationshipTargets targets, Successors successors, ProblemSink problems)
{
    private static readonly HashSet<string> s_baseMembers = NameScope.Reserve(ReservedNames.ResourceMembers);

    /// <summary>Creates the attributes and relationships of a resource object. They are named in one scope, because JSON:API gives them one namespace.</summary>
    /// <param name="resourceObject">The schema with <c>attributes</c> and <c>relationships</c>.</param>
    /// <param name="className">The class that contains the members.</param>
    /// <param name="baseSchema">The schema of the resource itself, or of the resource that a request is for.</param>
    /// <param name="pointer">The JSON pointer of the schema.</param>
    /// <param name="isCurrentRequest">Whether it is a request that is not deprecated. If a JSON:API type has two classes, such a request refers to the current one.</param>
    public (EquatableArray<ValueMember> Attributes, EquatableArray<RelationshipMember> Relationships) Flatten(
        ApiSchema resourceObject, string className, string baseSchema, string pointer, bool isCurrentRequest = false)
    {
        var scope = NameScope.OfMembers(s_baseMembers, className);
        EquatableArray<ValueMember> attributes = default;
        if (schemas.Property(resourceObject, "attributes") is { } holder)
        {
            bool required = SchemaIndex.Requires(resourceObject, "attributes");
            attributes = Values(holder, scope, TypeKey.Component(baseSchema), "Attribute", required, pointer + "/properties/attributes");
        }

        var relationships = new List<RelationshipMember>();
        if (schemas.Property(resourceObject, "relationships") is { } linked)
        {
            bool required = SchemaIndex.Requires(resourceObject, "relationships");
            foreach (ApiProperty property in linked.Properties)
            {
                string place = pointer + "/properties/relationships/properties/" + ProblemSink.Escape(property.Name);
                if (!IsWritable(property.Name, place))
                {
                    continue;
                }

                bool prefersCurrent = isCurrentRequest && !linked.Properties.Any(other => other.Name == property.Name + "V2");
                relationships.Add(Relationship(property, scope, baseSchema, required, place, prefersCurrent));
            }
        }

        WarnOfStrangers(resourceObject, className, pointer);
        return WithSuccessors(attributes, relationships, baseSchema);
    }

    private static (EquatableArray<ValueMember> Attributes, EquatableArray<RelationshipMember> Relationships) WithSuccessors(
        EquatableArray<ValueMember> attributes, List<RelationshipMember> relationships, string schema)
    {
        Dictionary<string, string> current = attributes.Where(member => !member.Deprecated).Select(member => (member.WireName, member.Name))
            .Concat(relationships.Where(member => !member.Deprecated).Select(member => (member.WireName, member.Name)))
            .GroupBy(member => member.WireName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);
        string? Successor(string wireName, bool deprecated) =>
            deprecated && current.TryGetValue(Successors.OfMember(schema, wireName), out string? name) ? name : null;
        return (
            attributes.Select(member => member with { Successor = Successor(member.WireName, member.Deprecated) }).ToEquatableArray(),
            relationships.Select(member => member with { Successor = Successor(member.WireName, member.Deprecated) ?? member.Successor }).ToEquatableArray());
    }

    /// <summary>Creates the properties of an object as members.</summary>
    public EquatableArray<ValueMember> Values(
        ApiSchema holder, NameScope scope, TypeKey owner, string ending, bool holderIsRequired, string pointer)
    {
        var members = new List<ValueMember>();
        foreach (ApiProperty property in holder.Properties)
        {
            string place = pointer + "/properties/" + ProblemSink.Escape(property.Name);
            if (!IsWritable(property.Name, place))
            {
                continue;
            }

            string pascal = Identifier.Pascal(property.Name);
            ApiSchema resolved = schemas.Resolve(property.Schema);
            string? meaning = Meanings.Of(owner.ToString(), property.Name);
            members.Add(new ValueMember
            {
                Name = Name(scope, property.Name, pascal, pascal + ending, place),
                WireName = property.Name,
                Type = types.Map(property.Schema, owner, property.Name, place),
                Required = property.Required && holderIsRequired,
                Nullable = resolved.Nullable,
                Deprecated = resolved.Deprecated,
                Remark = types.Remark(property.Schema, hasMeaning: meaning is not null),
                Meaning = meaning,
                Going = property.Schema.Going.IsEmpty ? resolved.Going : property.Schema.Going,
            });
        }

        return members.ToEquatableArray();
    }

    private RelationshipMember Relationship(ApiProperty property, NameScope scope, string baseSchema, bool holderIsRequired, string place, bool prefersCurrent)
    {
        ApiSchema relationship = schemas.Resolve(property.Schema);
        ApiSchema? data = schemas.Property(relationship, "data");
        bool isMany = data is { Type: ApiSchemaType.Array }
            || (data is null && schemas.Property(relationship, "meta") is not null)
            || (data is null && LooksPlural(property.Name));
        ApiSchema? linkage = data is { Type: ApiSchemaType.Array, Items: { } items } ? schemas.Resolve(items) : data;
        string type = linkage is null ? "" : roles.TypeConstant(linkage) ?? "";
        string? target = type.Length == 0
            ? targets.Related(baseSchema, property.Name)
            : targets.Of(baseSchema, property.Name, type);
        target = prefersCurrent && target is not null && !relationship.Deprecated ? targets.Current(target) : target;
        type = type.Length == 0 && target is not null ? roles.Of(target).Type : type;
        string pascal = Identifier.Pascal(property.Name);
        return new RelationshipMember
        {
            Name = Name(scope, property.Name, pascal, pascal + "Relationship", place),
            WireName = property.Name,
            TargetClass = target is null ? "Resource" : names.ClassOf(target)!,
            TargetType = type,
            IsMany = isMany,
            Required = property.Required && holderIsRequired,
            Nullable = data is { Nullable: true },
            TypeIsAmbiguous = roles.ResourcesOf(type).Count > 1,
            Deprecated = relationship.Deprecated,

            // The class of what is related now, unless there is another relationship to it.
            Successor = relationship.Deprecated && target is not null && schemas.Find(target) is { Deprecated: true } ? successors.OfSchema(target) : null,
        };
    }

    // Tables of names are one text in which U+0000 represents a space.
    private bool IsWritable(string wireName, string place)
    {
        bool isWritable = wireName.Length > 0 && wireName.IndexOf('\0') < 0;
        if (!isWritable)
        {
            problems.Unsupported(place, "A member without a name, or with U+0000 in it, can't be a C# member. It arrives in AdditionalData.");
        }

        return isWritable;
    }

    private string Name(NameScope scope, string wireName, string first, string second, string place)
    {
        string name = scope.Take(wireName, [first, second], out bool collided);
        if (collided)
        {
            problems.Collision(place, $"'{wireName}' would be called {first}, which is taken. It is called {name}.");
        }

        return name;
    }

    private void WarnOfStrangers(ApiSchema resourceObject, string className, string pointer)
    {
        foreach (ApiProperty property in resourceObject.Properties)
        {
            if (property.Name is not ("type" or "id" or "attributes" or "relationships" or "links"))
            {
                problems.Fallback(
                    pointer + "/properties/" + ProblemSink.Escape(property.Name),
                    $"'{property.Name}' of {className} is not a member that JSON:API defines. It arrives in AdditionalMembers.");
            }
        }
    }

    // The document describes only links, so only the name and the related endpoint identify the target.
    private static bool LooksPlural(string name) => Singular.Of(name) != name;
}
