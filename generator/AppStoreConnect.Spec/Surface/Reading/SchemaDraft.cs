using AppStoreConnect.Spec.Facts;
using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Reading;

/// <summary>A schema, collected from several lines.</summary>
internal sealed class SchemaDraft(int line)
{
    private static readonly ApiSchema s_object = new() { Type = ApiSchemaType.Object };
    private static readonly ApiSchema s_array = new() { Type = ApiSchemaType.Array };
    private static readonly ApiSchema s_values = new() { Type = ApiSchemaType.String };
    private static readonly ApiSchema s_typed = new() { Discriminator = new("type", default) };

    private readonly List<(string Component, string[]? Values, int Line)> _alternatives = [];
    private readonly List<string> _values = [];
    private Dictionary<string, SchemaDraft>? _members;
    private ApiSchema? _head;
    private bool _isContinued;

    public bool Required { get; private set; }

    private SchemaDraft? Items { get; set; }

    public SchemaDraft Member(string name, int number)
    {
        _members ??= new(StringComparer.Ordinal);
        if (!_members.TryGetValue(name, out SchemaDraft? member))
        {
            _members.Add(name, member = new(number));
        }

        return member;
    }

    public SchemaDraft Item(int number) => Items ??= new(number);

    public void SetHead(ApiSchema head, bool isContinued, bool required, ref LineCursor cursor)
    {
        if (_head is not null)
        {
            throw cursor.Fail("no second structure for this place");
        }

        _head = head;
        _isContinued = isContinued;
        Required = required;
    }

    public void AddValue(string value) => _values.Add(value);

    /// <summary>An alternative and the values that are mapped to it, or null if its own property defines them.</summary>
    public void AddAlternative(string component, string[]? values, int number) => _alternatives.Add((component, values, number));

    /// <summary>The only value of a member, or null if it can have others.</summary>
    public string? ConstantOf(string property)
    {
        if (_members is not null && _members.TryGetValue(property, out SchemaDraft? member))
        {
            return member._head?.Enum is { Count: 1 } values ? values[0] : null;
        }

        return _head is null ? null : SchemaForms.ConstantOf(_head, property);
    }

    public ApiSchema Build(Func<string, string, string?> constants)
    {
        int ways = (_members is null ? 0 : 1) + (Items is null ? 0 : 1) + (_alternatives.Count == 0 ? 0 : 1) + (_values.Count == 0 ? 0 : 1);
        if (ways > 1)
        {
            throw new SurfaceFormatException(line, "lines for members, items, alternatives or values of this place, not for several of them", "both");
        }

        if (_members is not null)
        {
            return BuildObject(constants);
        }

        if (Items is not null)
        {
            return Head(s_array, head => head.Type == ApiSchemaType.Array && _isContinued) with { Items = Items.Build(constants) };
        }

        if (_alternatives.Count > 0)
        {
            return BuildAlternatives(constants);
        }

        if (_values.Count > 0)
        {
            return Head(s_values, head => head.Type == ApiSchemaType.String && _isContinued) with { Enum = Unique(_values) };
        }

        return _isContinued || _head is null
            ? throw new SurfaceFormatException(line, "further lines that say what '*' stands for", "none")
            : _head;
    }

    private ApiSchema BuildObject(Func<string, string, string?> constants)
    {
        ApiSchema head = Head(s_object, head => head.Type == ApiSchemaType.Object && head.Reference is null);
        var properties = head.Properties.ToList();
        foreach (KeyValuePair<string, SchemaDraft> member in _members!)
        {
            properties.Add(new(member.Key, member.Value.Required, member.Value.Build(constants)));
        }

        properties.Sort((x, y) => string.CompareOrdinal(x.Name, y.Name));
        for (int i = 1; i < properties.Count; i++)
        {
            if (properties[i].Name == properties[i - 1].Name)
            {
                throw new SurfaceFormatException(line, "each property once", $"'{properties[i].Name}' twice");
            }
        }

        return head with { Properties = properties.ToEquatableArray() };
    }

    private ApiSchema BuildAlternatives(Func<string, string, string?> constants)
    {
        ApiSchema head = Head(s_typed, head => head.Type == ApiSchemaType.None && _isContinued);
        var schemas = new SortedSet<ApiSchema>(ApiSchemaComparer.Instance);
        var mapping = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> pair in head.Discriminator?.Mapping ?? default)
        {
            mapping.Add(pair.Key, pair.Value);
        }

        foreach ((string component, string[]? values, int number) in _alternatives)
        {
            if (!schemas.Add(new() { Reference = component }))
            {
                throw new SurfaceFormatException(number, "each alternative once", $"'{component}' again");
            }

            foreach (string value in head.Discriminator is null ? [] : values ?? Implied(component, head.Discriminator.PropertyName, number, constants))
            {
                if (mapping.ContainsKey(value))
                {
                    throw new SurfaceFormatException(number, "each value mapped once", $"'{value}' again");
                }

                mapping.Add(value, component);
            }
        }

        return head with
        {
            OneOf = schemas.ToEquatableArray(),
            Discriminator = head.Discriminator is null ? null : head.Discriminator with { Mapping = mapping.ToEquatableArray() },
        };
    }

    private static string[] Implied(string component, string property, int number, Func<string, string, string?> constants) =>
        constants(component, property) is { } constant
            ? [constant]
            : throw new SurfaceFormatException(number, $"the value that stands for '{component}', or '-', as its '{property}' is no constant", "neither");

    private ApiSchema Head(ApiSchema implied, Func<ApiSchema, bool> fits) =>
        _head is null
            ? implied
            : fits(_head)
                ? _head
                : throw new SurfaceFormatException(line, "a structure that goes on in the lines below it", "one that does not");

    private EquatableArray<string> Unique(List<string> values)
    {
        var sorted = new SortedSet<string>(values, StringComparer.Ordinal);
        return sorted.Count == values.Count
            ? sorted.ToEquatableArray()
            : throw new SurfaceFormatException(line, "each value once", "one twice");
    }
}
