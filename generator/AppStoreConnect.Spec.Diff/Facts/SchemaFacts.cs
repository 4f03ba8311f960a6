namespace AppStoreConnect.Spec.Diff;

/// <summary>Writes the facts of a schema to a node of the tree.</summary>
internal static class SchemaFacts
{
    /// <summary><c>deprecated</c> of a parameter's schema, as opposed to that of the parameter.</summary>
    internal const string ParameterSchemaDeprecated = "schema.deprecated";

    internal static void Write(SpecNode node, ApiSchema schema)
    {
        node.Set(SpecAttributes.Reference, schema.Reference);
        node.Set(SpecAttributes.Type, schema.Type == ApiSchemaType.None ? null : schema.Type.ToKeyword());
        node.Set(SpecAttributes.Format, schema.Format);
        node.Set(SpecAttributes.Nullable, schema.Nullable);
        node.Set(SpecAttributes.Deprecated, schema.Deprecated);
        node.Set(SpecAttributes.ReadOnly, schema.ReadOnly);
        node.Set(SpecAttributes.WriteOnly, schema.WriteOnly);
        node.Set(SpecAttributes.AdditionalProperties, schema.AdditionalPropertiesAllowed is bool allowed ? (allowed ? "true" : "false") : null);
        node.Set(SpecAttributes.Minimum, schema.Minimum);
        node.Set(SpecAttributes.Maximum, schema.Maximum);
        node.Set(SpecAttributes.ExclusiveMinimum, schema.ExclusiveMinimum);
        node.Set(SpecAttributes.ExclusiveMaximum, schema.ExclusiveMaximum);
        node.Set(SpecAttributes.MinLength, Number(schema.MinLength));
        node.Set(SpecAttributes.MaxLength, Number(schema.MaxLength));
        node.Set(SpecAttributes.MinItems, Number(schema.MinItems));
        node.Set(SpecAttributes.MaxItems, Number(schema.MaxItems));
        node.Set(SpecAttributes.MinProperties, Number(schema.MinProperties));
        node.Set(SpecAttributes.MaxProperties, Number(schema.MaxProperties));
        node.Set(SpecAttributes.MultipleOf, schema.MultipleOf);
        node.Set(SpecAttributes.UniqueItems, schema.UniqueItems);
        node.Set(SpecAttributes.Pattern, schema.Pattern);
        node.Set(SpecAttributes.Default, schema.Default);
        node.Set(SpecAttributes.Going, schema.Going.IsEmpty ? null : SpecText.Join(schema.Going));
        WriteEnum(node, schema);
        WriteMembers(node, schema);
        WriteAlternatives(node, SpecNodeKind.OneOf, schema.OneOf);
        WriteAlternatives(node, SpecNodeKind.AllOf, schema.AllOf);
        WriteAlternatives(node, SpecNodeKind.AnyOf, schema.AnyOf);
        if (schema.Discriminator is { } discriminator)
        {
            node.Set(SpecAttributes.Discriminator, discriminator.PropertyName);
            foreach (KeyValuePair<string, string> pair in discriminator.Mapping)
            {
                SpecTree.Add(node, SpecNodeKind.Mapping, pair.Key).Set(SpecAttributes.Reference, pair.Value);
            }
        }
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static void WriteEnum(SpecNode node, ApiSchema schema)
    {
        if (schema.Enum is not { } values)
        {
            return;
        }

        node.Set(SpecAttributes.Enum, true);
        foreach (string value in values)
        {
            SpecTree.Add(node, SpecNodeKind.EnumValue, value);
        }
    }

    private static void WriteMembers(SpecNode node, ApiSchema schema)
    {
        foreach (ApiProperty property in schema.Properties)
        {
            SpecNode child = SpecTree.Add(node, SpecNodeKind.Property, property.Name);
            Write(child, property.Schema);
            child.Set(SpecAttributes.Required, property.Required);
        }

        foreach (string name in schema.RequiredWithoutProperty)
        {
            SpecTree.Add(node, SpecNodeKind.RequiredName, name);
        }

        if (schema.Items is { } items)
        {
            Write(SpecTree.Add(node, SpecNodeKind.Items, ""), items);
        }

        if (schema.AdditionalProperties is { } further)
        {
            Write(SpecTree.Add(node, SpecNodeKind.AdditionalProperties, ""), further);
        }
    }

    private static void WriteAlternatives(SpecNode node, SpecNodeKind kind, EquatableArray<ApiSchema> alternatives)
    {
        foreach (ApiSchema alternative in alternatives)
        {
            Write(SpecTree.Add(node, kind, AlternativeName(alternative)), alternative);
        }
    }

    /// <summary>
    /// Returns what distinguishes an alternative: the component it refers to, the single value of its <c>type</c>, or otherwise its kind.
    /// It never uses the position, so that a new alternative does not rename the ones after it.
    /// </summary>
    private static string AlternativeName(ApiSchema alternative)
    {
        if (alternative.Reference is { } reference)
        {
            return reference;
        }

        foreach (ApiProperty property in alternative.Properties)
        {
            if (property.Name == "type" && property.Schema.Enum is { Count: 1 } values)
            {
                return "type=" + values[0];
            }
        }

        string names = string.Join(",", alternative.Properties.Select(property => property.Name));
        return "{" + alternative.Type.ToKeyword() + (names.Length == 0 ? "" : ":" + names) + "}";
    }
}
