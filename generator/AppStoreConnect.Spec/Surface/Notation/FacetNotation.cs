using System.Text;

namespace AppStoreConnect.Spec.Notation;

/// <summary>Writes the facets of a schema, each after a comma and a space.</summary>
internal static class FacetNotation
{
    public static void Append(StringBuilder text, ApiSchema schema, SchemaCore core, bool mapping)
    {
        Flag(text, "deprecated", schema.Deprecated);
        Flag(text, "readOnly", schema.ReadOnly);
        Flag(text, "writeOnly", schema.WriteOnly);
        AppendBounds(text, schema);
        AppendStructure(text, schema, core);
        if (schema.Discriminator is { } discriminator)
        {
            AppendDiscriminator(text, discriminator, mapping);
        }

        if (schema.Default is not null)
        {
            text.Append(", default=").AppendToken(schema.Default, TokenKind.Value);
        }
    }

    /// <summary>Writes <c>by=type(apps=App)</c>. A mapping that is written elsewhere is omitted.</summary>
    public static void AppendDiscriminator(StringBuilder text, ApiDiscriminator discriminator, bool mapping)
    {
        text.Append(", by=").AppendToken(discriminator.PropertyName, TokenKind.Name);
        if (!mapping || discriminator.Mapping.IsEmpty)
        {
            return;
        }

        text.Append('(');
        bool first = true;
        foreach (KeyValuePair<string, string> pair in discriminator.Mapping)
        {
            text.Append(first ? "" : ", ").AppendToken(pair.Key, TokenKind.Value).Append('=').AppendReference(pair.Value);
            first = false;
        }

        text.Append(')');
    }

    private static void AppendBounds(StringBuilder text, ApiSchema schema)
    {
        if (schema.Minimum is not null || schema.Maximum is not null)
        {
            text.Append(", ").Append(schema.Minimum).Append("..").Append(schema.Maximum);
        }

        Flag(text, "exclusiveMinimum", schema.ExclusiveMinimum);
        Flag(text, "exclusiveMaximum", schema.ExclusiveMaximum);
        if (schema.MultipleOf is not null)
        {
            text.Append(", multipleOf=").Append(schema.MultipleOf);
        }

        Range(text, "length", schema.MinLength, schema.MaxLength);
        Range(text, "count", schema.MinItems, schema.MaxItems);
        Range(text, "members", schema.MinProperties, schema.MaxProperties);
        Flag(text, "unique", schema.UniqueItems);
        if (schema.Pattern is not null)
        {
            text.Append(", pattern=").AppendQuoted(schema.Pattern);
        }
    }

    // Combinations of keywords that no regular schema has, each with its value.
    private static void AppendStructure(StringBuilder text, ApiSchema schema, SchemaCore core)
    {
        if (core == SchemaCore.Reference && schema.Type != ApiSchemaType.None)
        {
            text.Append(", type=").Append(schema.Type.ToKeyword());
        }

        if (core != SchemaCore.Array && schema.Items is not null)
        {
            text.Append(", items=").AppendSchema(schema.Items);
        }

        if (core != SchemaCore.Object && !schema.Properties.IsEmpty)
        {
            text.Append(", properties=").AppendProperties(schema.Properties);
        }

        if (!schema.RequiredWithoutProperty.IsEmpty)
        {
            text.Append(", required=").AppendValues(schema.RequiredWithoutProperty);
        }

        if (schema.AdditionalPropertiesAllowed is { } allowed)
        {
            text.Append(", additional=").Append(allowed ? "true" : "false");
        }

        if (schema.AdditionalProperties is not null)
        {
            text.Append(", map=").AppendSchema(schema.AdditionalProperties);
        }

        All(text, "oneOf", core == SchemaCore.OneOf ? default : schema.OneOf);
        All(text, "allOf", core == SchemaCore.AllOf ? default : schema.AllOf);
        All(text, "anyOf", core == SchemaCore.AnyOf ? default : schema.AnyOf);
    }

    private static void All(StringBuilder text, string name, EquatableArray<ApiSchema> schemas)
    {
        if (!schemas.IsEmpty)
        {
            text.Append(", ").Append(name).Append('=').AppendList(schemas);
        }
    }

    private static void Range(StringBuilder text, string name, int? least, int? most)
    {
        if (least is not null || most is not null)
        {
            text.Append(", ").Append(name).Append('=')
                .Append(least?.ToString(CultureInfo.InvariantCulture)).Append("..").Append(most?.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Flag(StringBuilder text, string name, bool value)
    {
        if (value)
        {
            text.Append(", ").Append(name);
        }
    }
}
