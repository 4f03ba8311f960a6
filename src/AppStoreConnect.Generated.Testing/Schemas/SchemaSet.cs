using System.Collections.Concurrent;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing;

/// <summary>The component schemas of a description, made ready for use one by one, when first asked for.</summary>
internal sealed class SchemaSet
{
    private readonly Dictionary<string, ApiSchema> _components = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SchemaNode> _nodes = new(StringComparer.Ordinal);

    public SchemaSet(ApiDescription description)
    {
        foreach (ApiSchemaComponent component in description.Schemas)
        {
            _components.Add(component.Name, component.Schema);
        }
    }

    public IEnumerable<string> Names => _components.Keys;

    /// <summary>The schema under a component's name.</summary>
    /// <exception cref="KeyNotFoundException">The description has no such component.</exception>
    public SchemaNode Component(string name) =>
        _nodes.TryGetValue(name, out SchemaNode? node) ? node : _nodes.GetOrAdd(name, Make);

    /// <summary>A schema with its reference followed; what stands beside the reference (nullable) counts.</summary>
    public SchemaNode Node(ApiSchema schema)
    {
        if (schema.Reference is not { } name)
        {
            return new SchemaNode(schema, name: null, nullable: schema.Nullable, this);
        }

        SchemaNode target = Component(name);
        return schema.Nullable && !target.Nullable ? target.AsNullable() : target;
    }

    private SchemaNode Make(string name)
    {
        if (!_components.TryGetValue(name, out ApiSchema? schema))
        {
            throw new KeyNotFoundException($"The description refers to the component '{name}', which it does not have.");
        }

        return schema.Reference is null ? new SchemaNode(schema, name, schema.Nullable, this) : Node(schema);
    }
}
