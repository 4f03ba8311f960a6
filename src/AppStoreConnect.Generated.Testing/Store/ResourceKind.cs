using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing;

/// <summary>A relationship of a type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Target">The type that it leads to; null where the description does not tell.</param>
/// <param name="IsMany">Whether it leads to any number of resources.</param>
internal sealed record RelationshipKind(string Name, string? Target, bool IsMany);

/// <summary>What the description says of a type: the union of its schemas, where there is an older and a newer one.</summary>
internal sealed class ResourceKind(string type)
{
    public string Type { get; } = type;

    public Dictionary<string, SchemaNode> Attributes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RelationshipKind> Relationships { get; } = new(StringComparer.Ordinal);

    public void Add(SchemaNode resource)
    {
        foreach (PropertyNode attribute in resource.Property("attributes")?.Schema.Properties ?? [])
        {
            Attributes[attribute.Name] = attribute.Schema;
        }

        LearnRelationships(resource);
    }

    /// <summary>Adds the relationships of a resource, or of a request to make one.</summary>
    public void LearnRelationships(SchemaNode resource)
    {
        foreach (PropertyNode relationship in resource.Property("relationships")?.Schema.Properties ?? [])
        {
            SchemaNode? data = relationship.Schema.Property("data")?.Schema;
            bool isMany = data?.Type == ApiSchemaType.Array || relationship.Schema.Property("meta") is not null;
            Learn(new(relationship.Name, (data?.Items ?? data)?.ResourceType, isMany));
        }
    }

    /// <summary>Adds a relationship; one whose target is known wins over one whose is not.</summary>
    public void Learn(RelationshipKind relationship)
    {
        if (!Relationships.TryGetValue(relationship.Name, out RelationshipKind? known) || known.Target is null)
        {
            Relationships[relationship.Name] = relationship;
        }
    }
}
