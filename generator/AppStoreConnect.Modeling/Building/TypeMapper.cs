using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Determines the C# type of a schema.</summary>
internal sealed class TypeMapper(SchemaIndex schemas, TypeKeys keys, TypeNames names, ProblemSink problems)
{
    /// <summary>Returns the type of a value.</summary>
    /// <param name="schema">The schema as written.</param>
    /// <param name="owner">The key of the type that has the member.</param>
    /// <param name="name">The JSON name of the member.</param>
    /// <param name="pointer">The JSON pointer, for messages.</param>
    public ModelType Map(ApiSchema schema, TypeKey owner, string name, string pointer)
    {
        ApiSchema resolved = schemas.Resolve(schema);
        if (resolved.Type == ApiSchemaType.Array)
        {
            return MapList(resolved, owner, name, pointer);
        }

        if (keys.OfProperty(schema, owner, name) is { } key)
        {
            bool isObject = names.IsObject(key);
            if (isObject && TypeKeys.IsEnum(resolved))
            {
                problems.Fallback(pointer, $"'{key}' is an object elsewhere and text here. It becomes a string.");
                return new ModelType(ValueKind.String);
            }

            return new ModelType(isObject ? ValueKind.Object : ValueKind.Enum, ClassName: names.ClassOf(key));
        }

        switch (resolved.Type)
        {
            case ApiSchemaType.Boolean:
                return new ModelType(ValueKind.Boolean);
            case ApiSchemaType.Integer:
                return new ModelType(resolved.Format == "int64" || NamesByHand.IsLarge(name) ? ValueKind.Int64 : ValueKind.Int32);
            case ApiSchemaType.Number:
                return new ModelType(ValueKind.Double);
            case ApiSchemaType.String:
                return new ModelType(StringKind(resolved.Format));
            case ApiSchemaType.Object when resolved.AdditionalProperties is { } values && MapKind(schemas.Resolve(values)) is { } kind:
                return new ModelType(kind);
            default:
                problems.Fallback(pointer, $"'{owner.Member(name)}' has a structure that no C# type can represent. It becomes untyped JSON.");
                return new ModelType(ValueKind.Untyped);
        }
    }

    /// <summary>Returns facts about a value that its C# type does not express, or null if there is none.</summary>
    /// <param name="schema">The schema as written.</param>
    /// <param name="hasMeaning">Whether the member has a meaning, which already says that it is a URL or an email address.</param>
    public string? Remark(ApiSchema schema, bool hasMeaning)
    {
        ApiSchema value = schemas.Resolve(schema);
        value = value.Type == ApiSchemaType.Array && value.Items is { } items ? schemas.Resolve(items) : value;
        string? format = value.Format switch
        {
            "uri" or "email" when hasMeaning => null,
            "uri" => "A URL.",
            "uri-reference" => "A URL, possibly relative.",
            "email" => "An email address.",
            "number" => "A number, sent as a string.",
            "duration" => "Sent as an ISO 8601 duration.",
            "binary" => "Bytes.",
            "date" or "date-time" or "int64" or "int32" or null => null,
            { } other => $"Format: {other}.",
        };
        string? bounds = (value.Minimum, value.Maximum) switch
        {
            (null, null) => null,
            ({ } least, null) => $"At least {least}.",
            (null, { } most) => $"At most {most}.",
            ({ } least, { } most) => $"{least} to {most}.",
        };
        string? length = (value.MinLength, value.MaxLength) switch
        {
            (null, null) => null,
            ({ } least, null) => FormattableString.Invariant($"At least {least} characters."),
            (null, { } most) => FormattableString.Invariant($"At most {most} characters."),
            ({ } least, { } most) => FormattableString.Invariant($"{least} to {most} characters."),
        };
        string[] parts = [.. new[] { format, bounds, length }.OfType<string>()];
        return parts.Length == 0 ? null : string.Join(" ", parts);
    }

    private ModelType MapList(ApiSchema resolved, TypeKey owner, string name, string pointer)
    {
        if (resolved.Items is { } items)
        {
            ModelType item = Map(items, owner, name, pointer + "/items");
            if (!item.IsList && item.Kind is ValueKind.String or ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double
                or ValueKind.Boolean or ValueKind.Enum or ValueKind.Object)
            {
                return item with { IsList = true };
            }

            if (!item.IsList && item.Kind is ValueKind.DateTime or ValueKind.Date or ValueKind.Duration or ValueKind.Decimal)
            {
                // Lists of dates are kept as strings. They are rare, and no information is lost.
                return new ModelType(ValueKind.String, IsList: true);
            }

            if (item is { IsList: true, Kind: ValueKind.Object })
            {
                return new ModelType(ValueKind.ObjectLists, ClassName: item.ClassName);
            }

            if (item is { IsList: false, Kind: ValueKind.Untyped })
            {
                return item;
            }
        }

        problems.Fallback(pointer, $"'{owner.Member(name)}' is a list of something that no C# type can represent. It becomes untyped JSON.");
        return new ModelType(ValueKind.Untyped);
    }

    private ValueKind? MapKind(ApiSchema value) => value.Type switch
    {
        ApiSchemaType.String => ValueKind.StringMap,
        ApiSchemaType.Object when value is { Properties.Count: 0, AdditionalProperties: { } inner } && schemas.Resolve(inner).Type == ApiSchemaType.String => ValueKind.StringMaps,
        _ => null,
    };

    private static ValueKind StringKind(string? format) => format switch
    {
        "date-time" => ValueKind.DateTime,
        "date" => ValueKind.Date,
        "duration" => ValueKind.Duration,
        "number" => ValueKind.Decimal,
        _ => ValueKind.String,
    };
}
