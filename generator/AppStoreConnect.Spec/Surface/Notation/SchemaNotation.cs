using System.Text;

namespace AppStoreConnect.Spec.Notation;

/// <summary>Writes a whole schema into a line: <c>[App]</c>, <c>string:date-time?</c>, <c>{data: [&lt;builds&gt;]}</c>.</summary>
internal static class SchemaNotation
{
    public static StringBuilder AppendSchema(this StringBuilder text, ApiSchema schema)
    {
        SchemaCore core = SchemaCores.Of(schema);
        switch (core)
        {
            case SchemaCore.Reference:
                text.AppendReference(schema.Reference!);
                break;
            case SchemaCore.Array:
                text.Append('[').AppendSchema(schema.Items!).Append(']');
                break;
            case SchemaCore.Object when LinkageType(schema.Properties) is { } type && schema.Properties.Count == 2:
                text.Append('<').AppendToken(type, TokenKind.Value).Append('>');
                break;
            case SchemaCore.Object:
                text.AppendProperties(schema.Properties);
                break;
            case SchemaCore.OneOf:
                text.Append("oneOf").AppendList(schema.OneOf);
                break;
            case SchemaCore.AllOf:
                text.Append("allOf").AppendList(schema.AllOf);
                break;
            case SchemaCore.AnyOf:
                text.Append("anyOf").AppendList(schema.AnyOf);
                break;
            case SchemaCore.Values:
                break;
            default:
                text.Append(schema.Type == ApiSchemaType.None ? Keywords.Any : schema.Type.ToKeyword());
                break;
        }

        if (schema.Format is not null)
        {
            text.Append(':').AppendToken(schema.Format, TokenKind.Name);
        }

        if (schema.Enum is { } values)
        {
            text.Append('=').AppendValues(values);
        }

        return text.AppendSuffix(schema, core);
    }

    /// <summary>Writes what follows the structure: <c>?</c> for nullable, then the facets in parentheses.</summary>
    public static StringBuilder AppendSuffix(this StringBuilder text, ApiSchema schema, SchemaCore core, bool mapping = true)
    {
        if (schema.Nullable)
        {
            text.Append('?');
        }

        int start = text.Length;
        FacetNotation.Append(text, schema, core, mapping);
        if (text.Length > start)
        {
            // Each facet was written after a comma and a space. The first pair is replaced with the parenthesis.
            text.Remove(start, 2).Insert(start, '(').Append(')');
        }

        return text;
    }

    public static StringBuilder AppendReference(this StringBuilder text, string name) =>
        Keywords.IsSchemaWord(name) ? text.AppendQuoted(name) : text.AppendToken(name, TokenKind.Name);

    public static StringBuilder AppendProperties(this StringBuilder text, IEnumerable<ApiProperty> properties)
    {
        text.Append('{');
        ApiProperty[] all = [.. properties];
        string? linkage = LinkageType(all);
        bool first = true;
        if (linkage is not null)
        {
            text.Append('<').AppendToken(linkage, TokenKind.Value).Append('>');
            first = false;
        }

        foreach (ApiProperty property in all.Where(property => linkage is null || property.Name is not ("id" or "type")))
        {
            text.Append(first ? "" : ", ").AppendToken(property.Name, TokenKind.Name).Append(property.Required ? "!: " : ": ").AppendSchema(property.Schema);
            first = false;
        }

        return text.Append('}');
    }

    public static StringBuilder AppendList(this StringBuilder text, EquatableArray<ApiSchema> schemas)
    {
        text.Append('(');
        for (int i = 0; i < schemas.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").AppendSchema(schemas[i]);
        }

        return text.Append(')');
    }

    public static StringBuilder AppendValues(this StringBuilder text, EquatableArray<string> values)
    {
        for (int i = 0; i < values.Count; i++)
        {
            text.Append(i == 0 ? "" : "|").AppendToken(values[i], TokenKind.Value);
        }

        return text;
    }

    /// <summary>Returns the type if an id and a constant type are both required, or null for anything else.</summary>
    private static string? LinkageType(IReadOnlyList<ApiProperty> properties)
    {
        string? type = null;
        bool id = false;
        foreach (ApiProperty property in properties)
        {
            if (property is { Name: "id", Required: true })
            {
                id = property.Schema == Linkage.Id;
            }
            else if (property is { Name: "type", Required: true, Schema.Enum: { Count: 1 } values } && property.Schema == Linkage.Type(values[0]))
            {
                type = values[0];
            }
        }

        return id ? type : null;
    }
}
