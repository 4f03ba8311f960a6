using System.Collections.Frozen;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing.Schemas;

/// <summary>A property of an object schema.</summary>
internal sealed record PropertyNode(string Name, bool Required, SchemaNode Schema);

/// <summary>
/// A schema with resolved references and prepared lookups. Parts are created on first use, so recursive schemas are possible.
/// Two threads may create the same part, which is harmless because the results are equal.
/// </summary>
internal sealed class SchemaNode
{
    private readonly ApiSchema _schema;
    private readonly SchemaSet _set;
    private PropertyNode[]? _properties;
    private FrozenDictionary<string, PropertyNode>? _byName;
    private SchemaNode[]? _alternatives;
    private FrozenDictionary<string, SchemaNode>? _mapping;
    private SchemaNode? _items;
    private SchemaNode? _additional;

    public SchemaNode(ApiSchema schema, string? name, bool nullable, SchemaSet set)
    {
        _schema = schema;
        _set = set;
        Name = name;
        Nullable = nullable;
        Values = schema.Enum is { } values ? values.ToFrozenSet(StringComparer.Ordinal) : null;
        OrderedValues = schema.Enum is { } ordered ? [.. ordered] : [];
    }

    /// <summary>The component, or null for an inline schema.</summary>
    public string? Name { get; }

    public bool Nullable { get; }

    public ApiSchema Source => _schema;

    public string? Format => _schema.Format;

    /// <summary>The type. A schema that only has properties is an object.</summary>
    public ApiSchemaType Type => _schema.Type == ApiSchemaType.None && Properties.Length > 0 ? ApiSchemaType.Object : _schema.Type;

    /// <summary>The allowed values, or null if any value is allowed.</summary>
    public FrozenSet<string>? Values { get; }

    public string[] OrderedValues { get; }

    public SchemaNode? Items => _items ??= _schema.Items is { } items ? _set.Node(items) : null;

    /// <summary>The schema of additional members, or null if the description does not specify one.</summary>
    public SchemaNode? Additional => _additional ??= _schema.AdditionalProperties is { } schema ? _set.Node(schema) : null;

    /// <summary>Whether unknown members are allowed: if the schema says so or has no members at all.</summary>
    public bool AllowsUnknown => _schema.AdditionalProperties is not null || _schema.AdditionalPropertiesAllowed == true
        || (Properties.Length == 0 && _schema.AdditionalPropertiesAllowed != false);

    /// <summary>The schema's own properties and those from <c>allOf</c>, by name.</summary>
    public PropertyNode[] Properties => _properties ??= [.. Collect()];

    /// <summary>The alternatives of <c>oneOf</c> or <c>anyOf</c>. May be empty.</summary>
    public SchemaNode[] Alternatives => _alternatives ??= [.. _schema.OneOf.Concat(_schema.AnyOf).Select(_set.Node)];

    /// <summary>The discriminator property, or null if there is none.</summary>
    public string? DiscriminatorProperty => _schema.Discriminator?.PropertyName;

    /// <summary>The alternatives by discriminator value.</summary>
    public FrozenDictionary<string, SchemaNode> Mapping => _mapping ??= (_schema.Discriminator?.Mapping ?? default)
        .ToFrozenDictionary(pair => pair.Key, pair => _set.Component(pair.Value), StringComparer.Ordinal);

    public PropertyNode? Property(string name)
    {
        _byName ??= Properties.ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);
        return _byName.GetValueOrDefault(name);
    }

    /// <summary>The single value of the <c>type</c> member, or null if this is not a JSON:API resource, linkage, or inline create.</summary>
    public string? ResourceType => Property("type") is { Schema.OrderedValues: [var only] } ? only : null;

    public SchemaNode AsNullable() => new(_schema, Name, nullable: true, _set);

    private IEnumerable<PropertyNode> Collect()
    {
        var own = _schema.Properties.Select(property => new PropertyNode(property.Name, property.Required, _set.Node(property.Schema)));
        if (_schema.AllOf.IsEmpty)
        {
            return own;
        }

        return own.Concat(_schema.AllOf.SelectMany(part => _set.Node(part).Properties)).DistinctBy(property => property.Name);
    }
}
