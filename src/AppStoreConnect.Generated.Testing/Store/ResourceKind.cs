using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Store;

/// <summary>A relationship of a resource type.</summary>
/// <param name="Name">The name.</param>
/// <param name="Target">The target type, or null if the description does not specify it.</param>
/// <param name="IsMany">Whether it is a to-many relationship.</param>
internal sealed record RelationshipKind(string Name, string? Target, bool IsMany);

/// <summary>What the description says about a resource type. If there is an older and a newer schema, this is their union.</summary>
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

    /// <summary>Adds the relationships of a resource or of a request that creates one.</summary>
    public void LearnRelationships(SchemaNode resource)
    {
        foreach (PropertyNode relationship in resource.Property("relationships")?.Schema.Properties ?? [])
        {
            SchemaNode? data = relationship.Schema.Property("data")?.Schema;
            bool isMany = data?.Type == ApiSchemaType.Array || relationship.Schema.Property("meta") is not null;
            Learn(new(relationship.Name, (data?.Items ?? data)?.ResourceType, isMany));
        }
    }

    /// <summary>Adds a relationship. A relationship with a known target takes precedence.</summary>
    public void Learn(RelationshipKind relationship)
    {
        if (!Relationships.TryGetValue(relationship.Name, out RelationshipKind? known) || known.Target is null)
        {
            Relationships[relationship.Name] = relationship;
        }
    }
}
