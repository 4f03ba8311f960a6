using System.Text;
using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Facts;

/// <summary>
/// The lines of a component schema: <c>App.attributes.bundleId string</c>. Members that are not JSON:API plumbing have
/// their own lines. The plumbing (id, type, links, …) is written on the line of its object.
/// </summary>
internal sealed class ComponentFacts(List<string> lines, EquatableArray<ApiSchemaComponent> components)
{
    private readonly Dictionary<string, ApiSchema> _byName = components.ToDictionary(component => component.Name, component => component.Schema, StringComparer.Ordinal);
    private readonly StringBuilder _text = new();

    public void Add()
    {
        foreach (ApiSchemaComponent component in components)
        {
            Add(component);
        }
    }

    private void Add(ApiSchemaComponent component)
    {
        var path = new StringBuilder();
        if (Keywords.BeginsOtherLines(component.Name))
        {
            path.AppendQuoted(component.Name);
        }
        else
        {
            path.AppendToken(component.Name, TokenKind.Name);
        }

        if (SchemaForms.IsEnum(component.Schema))
        {
            AddEnum(path.ToString(), component.Schema);
        }
        else
        {
            Add(path.ToString(), required: false, component.Schema);
        }
    }

    private void Add(string path, bool required, ApiSchema schema)
    {
        if (SchemaForms.HasOwnMembers(schema))
        {
            AddObject(path, required, schema);
        }
        else if (SchemaForms.HasOwnItems(schema))
        {
            _text.Append("[*]").AppendSuffix(schema, SchemaCore.Array);
            AddUnlessImplied(path, required, implied: "[*]");
            Add(path + "[]", required: false, schema.Items!);
        }
        else if (SchemaForms.HasOwnAlternatives(schema))
        {
            AddAlternatives(path, required, schema);
        }
        else
        {
            _text.AppendSchema(schema);
            AddUnlessImplied(path, required, implied: null);
        }
    }

    private void AddObject(string path, bool required, ApiSchema schema)
    {
        _text.AppendProperties(schema.Properties.Where(SchemaForms.IsPlumbing)).AppendSuffix(schema, SchemaCore.Object);
        AddUnlessImplied(path, required, implied: "{}");
        foreach (ApiProperty property in schema.Properties)
        {
            if (!SchemaForms.IsPlumbing(property))
            {
                Add(new StringBuilder(path).Append('.').AppendToken(property.Name, TokenKind.Name).ToString(), property.Required, property.Schema);
            }
        }
    }

    private void AddAlternatives(string path, bool required, ApiSchema schema)
    {
        ILookup<string, string> values = (schema.Discriminator?.Mapping ?? default).ToLookup(pair => pair.Value, pair => pair.Key);
        EquatableArray<KeyValuePair<string, string>> elsewhere = (schema.Discriminator?.Mapping ?? default)
            .Where(pair => !schema.OneOf.Any(alternative => alternative.Reference == pair.Value))
            .ToEquatableArray();
        ApiSchema head = schema.Discriminator is null ? schema : schema with { Discriminator = schema.Discriminator with { Mapping = elsewhere } };
        _text.Append("oneOf(*)").AppendSuffix(head, SchemaCore.OneOf);
        AddUnlessImplied(path, required, implied: "oneOf(*)(by=type)");
        foreach (ApiSchema alternative in schema.OneOf)
        {
            _text.Append("| ").AppendReference(alternative.Reference!);
            if (schema.Discriminator is not null)
            {
                AppendMapping(alternative.Reference!, schema.Discriminator.PropertyName, [.. values[alternative.Reference!]]);
            }

            AddUnlessImplied(path, required: false, implied: null);
        }
    }

    // Nearly always the only value of the component's own property, which already states it.
    private void AppendMapping(string component, string property, string[] values)
    {
        string? constant = _byName.TryGetValue(component, out ApiSchema? schema) ? SchemaForms.ConstantOf(schema, property) : null;
        if (values.Length == 1 && values[0] == constant)
        {
            return;
        }

        foreach (string value in values)
        {
            _text.Append(" =").AppendToken(value, TokenKind.Value);
        }

        if (values.Length == 0)
        {
            _text.Append(" -");
        }
    }

    private void AddEnum(string path, ApiSchema schema)
    {
        _text.Append("=*").AppendSuffix(schema, SchemaCore.Values);
        AddUnlessImplied(path, required: false, implied: "=*");
        foreach (string value in schema.Enum!.Value)
        {
            _text.Append("= ").AppendToken(value, TokenKind.Value);
            AddUnlessImplied(path, required: false, implied: null);
        }
    }

    /// <summary>Ends a line. A line that is implied by the lines below it is dropped.</summary>
    private void AddUnlessImplied(string path, bool required, string? implied)
    {
        string text = _text.ToString();
        _text.Clear();
        if (required || text != implied)
        {
            lines.Add($"{path}{(required ? "!" : "")} {text}");
        }
    }
}
