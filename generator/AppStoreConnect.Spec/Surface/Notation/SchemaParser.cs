namespace AppStoreConnect.Spec.Notation;

/// <summary>Reads the output of <see cref="SchemaNotation"/>.</summary>
internal sealed class SchemaParser
{
    private static readonly ApiSchema s_string = new() { Type = ApiSchemaType.String };

    private readonly Dictionary<string, ApiSchema> _references = new(StringComparer.Ordinal);
    private readonly FacetParser _facets;

    public SchemaParser() => _facets = new(this);

    /// <summary>Reads a whole schema.</summary>
    /// <param name="line">The line. The cursor stops after the schema.</param>
    /// <param name="level">The nesting depth of the schema.</param>
    public ApiSchema Parse(ref LineCursor line, int level)
    {
        ApiSchema schema = ParseHead(ref line, level, out bool isContinued);
        return isContinued ? throw line.Fail("a schema that does not go on in other lines") : schema;
    }

    /// <summary>Reads a schema that may continue in other lines.</summary>
    public ApiSchema ParseHead(ref LineCursor line, int level, out bool isContinued)
    {
        if (level > SchemaLevels.Most)
        {
            throw line.Fail(FormattableString.Invariant($"at most {SchemaLevels.Most} levels of schemas"));
        }

        isContinued = false;
        SchemaParts parts = default;
        ParseCore(ref line, ref parts, level);
        if (line.Next is '\0' or ',' or ' ' or ']' or '}' or ')')
        {
            if (ParseNothingMore(in parts) is { } shared)
            {
                return shared;
            }
        }
        else
        {
            ParseSuffix(ref line, ref parts, level);
        }

        isContinued = parts.IsContinued;
        return parts.ToSchema();
    }

    /// <summary>Schemas in parentheses, each once.</summary>
    public EquatableArray<ApiSchema> ParseList(ref LineCursor line, int level)
    {
        line.Expect("(");
        var schemas = new SortedSet<ApiSchema>(ApiSchemaComparer.Instance);
        do
        {
            if (!schemas.Add(Parse(ref line, level + 1)))
            {
                throw line.Fail("another schema than before");
            }
        }
        while (line.Take(", "));
        line.Expect(")");
        return schemas.ToEquatableArray();
    }

    public EquatableArray<ApiProperty> ParseProperties(ref LineCursor line, int level)
    {
        line.Expect("{");
        var properties = new List<ApiProperty>();
        if (line.Take('<'))
        {
            properties.AddRange(Linkage.Properties(line.Word(TokenKind.Value, "a resource type")));
            line.Expect(">");
        }

        bool first = properties.Count == 0;
        while (!line.Take('}'))
        {
            if (!first)
            {
                line.Expect(", ");
            }

            first = false;
            string name = line.Word(TokenKind.Name, "a property's name");
            bool required = line.Take('!');
            line.Expect(": ");
            properties.Add(new(name, required, Parse(ref line, level + 1)));
        }

        return Sorted(ref line, properties);
    }

    /// <summary>Values between bars. Empty if no value follows.</summary>
    public static EquatableArray<string> ParseValues(ref LineCursor line, ApiSchemaType type)
    {
        if (line.Next != '"' && !Token.IsPlain(line.Next, TokenKind.Value))
        {
            return default;
        }

        var values = new List<string>();
        do
        {
            string value = line.Word(TokenKind.Value, "a value");
            if (type.HasLiteralValues() && !JsonText.IsLiteral(value, type))
            {
                throw line.Fail($"a value of type {type.ToKeyword()} before this");
            }

            if (values.Count > 0 && string.CompareOrdinal(values[values.Count - 1], value) >= 0)
            {
                throw line.Fail("values in ordinal order before this");
            }

            values.Add(value);
        }
        while (line.Take('|'));
        return values.ToEquatableArray();
    }

    /// <summary>Properties in ordinal order, each once.</summary>
    public static EquatableArray<ApiProperty> Sorted(ref LineCursor line, List<ApiProperty> properties)
    {
        properties.Sort((x, y) => string.CompareOrdinal(x.Name, y.Name));
        for (int i = 1; i < properties.Count; i++)
        {
            if (properties[i].Name == properties[i - 1].Name)
            {
                throw line.Fail($"the property '{properties[i].Name}' only once");
            }
        }

        return properties.ToEquatableArray();
    }

    public static ApiSchemaType? TypeOf(ReadOnlySpan<char> keyword) => keyword switch
    {
        "string" => ApiSchemaType.String,
        "integer" => ApiSchemaType.Integer,
        "number" => ApiSchemaType.Number,
        "boolean" => ApiSchemaType.Boolean,
        "object" => ApiSchemaType.Object,
        "array" => ApiSchemaType.Array,
        Keywords.Any => ApiSchemaType.None,
        _ => null,
    };

    private void ParseCore(ref LineCursor line, ref SchemaParts parts, int level)
    {
        switch (line.Next)
        {
            case '[':
                parts.Type = ApiSchemaType.Array;
                line.Expect("[");
                parts.IsContinued = line.Take('*');
                parts.Items = parts.IsContinued ? null : Parse(ref line, level + 1);
                line.Expect("]");
                break;
            case '{':
                parts.Type = ApiSchemaType.Object;
                parts.Properties = ParseProperties(ref line, level);
                break;
            case '<':
                line.Expect("<");
                parts.Type = ApiSchemaType.Object;
                parts.Properties = Linkage.Properties(line.Word(TokenKind.Value, "a resource type")).ToEquatableArray();
                line.Expect(">");
                break;
            case '=':
                parts.Type = ApiSchemaType.String;
                break;
            case '"':
                parts.Reference = line.Word(TokenKind.Name, "a component");
                break;
            default:
                ParseWord(ref line, ref parts, level);
                break;
        }
    }

    private void ParseWord(ref LineCursor line, ref SchemaParts parts, int level)
    {
        ReadOnlySpan<char> word = line.Plain(TokenKind.Name);
        if (TypeOf(word) is { } type)
        {
            parts.Type = type;
            return;
        }

        switch (word)
        {
            case "oneOf":
                if (line.Take("(*)"))
                {
                    parts.IsContinued = true;
                }
                else
                {
                    parts.OneOf = ParseList(ref line, level);
                }

                break;
            case "allOf":
                parts.AllOf = ParseList(ref line, level);
                break;
            case "anyOf":
                parts.AnyOf = ParseList(ref line, level);
                break;
            case "":
                throw line.Fail("a schema");
            default:
                parts.Reference = line.Pooled(word);
                break;
        }
    }

    private ApiSchema? ParseNothingMore(in SchemaParts parts)
    {
        if (parts.Reference is { } name)
        {
            if (!_references.TryGetValue(name, out ApiSchema? schema))
            {
                _references.Add(name, schema = new() { Reference = name });
            }

            return schema;
        }

        return parts.Type == ApiSchemaType.String ? s_string : null;
    }

    private void ParseSuffix(ref LineCursor line, ref SchemaParts parts, int level)
    {
        if (line.Take(':'))
        {
            parts.Format = line.Word(TokenKind.Name, "a format");
        }

        if (line.Take('='))
        {
            if (line.Take('*'))
            {
                parts.IsContinued = true;
            }
            else
            {
                parts.Enum = ParseValues(ref line, parts.Type);
            }
        }

        parts.Nullable = line.Take('?');
        if (line.Take('('))
        {
            do
            {
                _facets.Parse(ref line, ref parts, level);
            }
            while (line.Take(", "));
            line.Expect(")");
        }
    }
}

/// <summary>The maximum nesting depth of schemas. Every traversal can handle it, even on the small stacks of the compiler.</summary>
internal static class SchemaLevels
{
    public const int Most = 48;
}
