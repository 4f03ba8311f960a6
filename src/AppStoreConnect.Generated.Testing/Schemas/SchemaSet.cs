using System.Collections.Concurrent;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing.Schemas;

/// <summary>The component schemas of a description. Each is prepared on first use.</summary>
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

    /// <summary>Returns the schema of a component.</summary>
    /// <exception cref="KeyNotFoundException">The description does not have the component.</exception>
    public SchemaNode Component(string name) =>
        _nodes.TryGetValue(name, out SchemaNode? node) ? node : _nodes.GetOrAdd(name, Make);

    /// <summary>Returns a schema with its reference resolved. Modifiers next to the reference (nullable) apply.</summary>
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
            throw new KeyNotFoundException($"The description refers to the component '{name}', which does not exist.");
        }

        return schema.Reference is null ? new SchemaNode(schema, name, schema.Nullable, this) : Node(schema);
    }
}
