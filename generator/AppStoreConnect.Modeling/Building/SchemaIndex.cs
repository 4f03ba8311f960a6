using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>The component schemas of a document, with references resolved and <c>allOf</c> merged.</summary>
internal sealed class SchemaIndex
{
    private const int MostHops = 32;
    private readonly Dictionary<string, ApiSchema> _components;

    public SchemaIndex(ApiDescription description, ProblemSink? problems = null)
    {
        _components = new Dictionary<string, ApiSchema>(StringComparer.Ordinal);
        foreach (ApiSchemaComponent component in description.Schemas)
        {
            _components[component.Name] = component.Schema;
        }

        foreach (string name in _components.Keys.Where(IsEndlessList).ToList())
        {
            _components[name] = new ApiSchema();
            problems?.Unsupported("/components/schemas/" + ProblemSink.Escape(name), $"'{name}' is a list whose items refer back to it, which no C# type can represent. It is untyped.");
        }

        Names = [.. _components.Keys.OrderBy(name => name, StringComparer.Ordinal)];
    }

    /// <summary>Names of all components, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Returns the component with a name, with <c>allOf</c> merged, or null if there is none.</summary>
    public ApiSchema? Find(string name) => _components.TryGetValue(name, out ApiSchema? schema) ? Resolve(schema) : null;

    /// <summary>Resolves a schema: follows its reference, keeps siblings of the reference, and merges <c>allOf</c>.</summary>
    public ApiSchema Resolve(ApiSchema schema)
    {
        bool nullable = schema.Nullable;
        bool deprecated = schema.Deprecated;
        for (int hop = 0; schema.Reference is { } name; hop++)
        {
            if (hop == MostHops || !_components.TryGetValue(name, out ApiSchema? next))
            {
                return new ApiSchema { Nullable = nullable, Deprecated = deprecated };
            }

            schema = next;
            nullable |= schema.Nullable;
        }

        if (!schema.AllOf.IsEmpty)
        {
            schema = Fold(schema, new HashSet<string>(StringComparer.Ordinal));
        }

        if (schema.Type == ApiSchemaType.None && schema.Properties.Count > 0)
        {
            schema = schema with { Type = ApiSchemaType.Object };
        }

        return schema.Nullable == nullable && schema.Deprecated == deprecated
            ? schema
            : schema with { Nullable = nullable, Deprecated = deprecated || schema.Deprecated };
    }

    /// <summary>Returns a property of an object schema, resolved, or null if it has no such property.</summary>
    public ApiSchema? Property(ApiSchema schema, string name)
    {
        foreach (ApiProperty property in schema.Properties)
        {
            if (property.Name == name)
            {
                return Resolve(property.Schema);
            }
        }

        return null;
    }

    /// <summary>Whether an object schema requires a property.</summary>
    public static bool Requires(ApiSchema schema, string name)
    {
        foreach (ApiProperty property in schema.Properties)
        {
            if (property.Name == name)
            {
                return property.Required;
            }
        }

        return false;
    }

    // Lists of lists that never end in an item. Every traversal of items relies on their absence.
    private bool IsEndlessList(string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        ApiSchema? schema = Find(name);
        for (int hop = 0; schema is { Type: ApiSchemaType.Array, Items: { } items }; hop++)
        {
            // Items composed of the list itself have no reference of their own.
            if (hop == MostHops || (items.Reference is { } reference && !seen.Add(reference)))
            {
                return true;
            }

            schema = Resolve(items);
        }

        return false;
    }

    // Each component once: a part that occurs again or contains itself adds nothing.
    private ApiSchema Fold(ApiSchema schema, HashSet<string> seen)
    {
        var properties = new SortedDictionary<string, ApiProperty>(StringComparer.Ordinal);
        ApiSchemaType type = schema.Type;
        ApiSchema folded = schema with { AllOf = default };
        foreach (ApiSchema part in schema.AllOf)
        {
            ApiSchema resolved = part;
            if (part.Reference is { } name && (!seen.Add(name) || !_components.TryGetValue(name, out resolved!)))
            {
                continue;
            }

            resolved = resolved.AllOf.IsEmpty ? resolved : Fold(resolved, seen);
            type = type == ApiSchemaType.None ? resolved.Type : type;
            folded = folded with { Format = folded.Format ?? resolved.Format, Enum = folded.Enum ?? resolved.Enum, Items = folded.Items ?? resolved.Items };
            foreach (ApiProperty property in resolved.Properties)
            {
                properties[property.Name] = property;
            }
        }

        foreach (ApiProperty property in schema.Properties)
        {
            properties[property.Name] = property;
        }

        return folded with
        {
            Type = type,
            Properties = properties.Values.ToEquatableArray(),
        };
    }
}
