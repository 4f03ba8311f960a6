namespace AppStoreConnect.Spec.Notation;

/// <summary>Reads the output of <see cref="FacetNotation"/>.</summary>
internal sealed class FacetParser(SchemaParser schemas)
{
    public void Parse(ref LineCursor line, ref SchemaParts parts, int level)
    {
        if (line.Next is '.' or '-' or (>= '0' and <= '9'))
        {
            ParseBounds(ref line, ref parts);
            return;
        }

        ReadOnlySpan<char> name = line.Plain(TokenKind.Name);
        if (!ParseFlag(name, ref parts))
        {
            string expected = $"a facet instead of '{name.ToString()}'";
            if (!line.Take('='))
            {
                throw line.Fail(expected);
            }

            if (!ParseValue(ref line, name, ref parts) && !ParseStructure(ref line, name, ref parts, level))
            {
                throw line.Fail(expected);
            }
        }
    }

    private static bool ParseFlag(ReadOnlySpan<char> name, ref SchemaParts parts)
    {
        switch (name)
        {
            case "deprecated":
                return parts.Deprecated = true;
            case "readOnly":
                return parts.ReadOnly = true;
            case "writeOnly":
                return parts.WriteOnly = true;
            case "exclusiveMinimum":
                return parts.ExclusiveMinimum = true;
            case "exclusiveMaximum":
                return parts.ExclusiveMaximum = true;
            case "unique":
                return parts.UniqueItems = true;
            default:
                return false;
        }
    }

    private static bool ParseValue(ref LineCursor line, ReadOnlySpan<char> name, ref SchemaParts parts)
    {
        switch (name)
        {
            case "length":
                parts.Length = ParseRange(ref line);
                return true;
            case "count":
                parts.Count = ParseRange(ref line);
                return true;
            case "members":
                parts.Members = ParseRange(ref line);
                return true;
            case "multipleOf":
                parts.MultipleOf = ParseNumber(ref line, line.Until(',', ')'));
                return true;
            case "pattern":
                parts.Pattern = line.Word(TokenKind.Name, "a pattern in quotes");
                return true;
            case "default":
                parts.Default = JsonText.Canonical(line.Word(TokenKind.Value, "a JSON value")) ?? throw line.Fail("a JSON value before this");
                return true;
            case "type":
                parts.Type = SchemaParser.TypeOf(line.Plain(TokenKind.Name)) ?? throw line.Fail("a type");
                return true;
            case "additional":
                parts.AdditionalPropertiesAllowed = line.Take("true") ? true : line.Take("false") ? false : throw line.Fail("true or false");
                return true;
            case "required":
                parts.RequiredWithoutProperty = SchemaParser.ParseValues(ref line, ApiSchemaType.String);
                return true;
            default:
                return false;
        }
    }

    private bool ParseStructure(ref LineCursor line, ReadOnlySpan<char> name, ref SchemaParts parts, int level)
    {
        switch (name)
        {
            case "items":
                parts.Items = schemas.Parse(ref line, level + 1);
                return true;
            case "map":
                parts.AdditionalProperties = schemas.Parse(ref line, level + 1);
                return true;
            case "properties":
                parts.Properties = schemas.ParseProperties(ref line, level);
                return true;
            case "oneOf":
                parts.OneOf = schemas.ParseList(ref line, level);
                return true;
            case "allOf":
                parts.AllOf = schemas.ParseList(ref line, level);
                return true;
            case "anyOf":
                parts.AnyOf = schemas.ParseList(ref line, level);
                return true;
            case "by":
                parts.Discriminator = ParseDiscriminator(ref line);
                return true;
            default:
                return false;
        }
    }

    private static ApiDiscriminator ParseDiscriminator(ref LineCursor line)
    {
        string property = line.Word(TokenKind.Name, "a property's name");
        var mapping = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (line.Take('('))
        {
            do
            {
                string value = line.Word(TokenKind.Value, "a value");
                if (mapping.ContainsKey(value))
                {
                    throw line.Fail("another value before this");
                }

                line.Expect("=");
                mapping.Add(value, line.Word(TokenKind.Name, "a component"));
            }
            while (line.Take(", "));
            line.Expect(")");
        }

        return new(property, mapping.ToEquatableArray());
    }

    private static void ParseBounds(ref LineCursor line, ref SchemaParts parts)
    {
        ReadOnlySpan<char> range = line.Until(',', ')');
        int dots = range.IndexOf("..".AsSpan(), StringComparison.Ordinal);
        if (dots < 0 || range.Length == 2)
        {
            throw line.Fail("bounds such as 1..200 before this");
        }

        parts.Minimum = dots == 0 ? null : ParseNumber(ref line, range.Slice(0, dots));
        parts.Maximum = dots + 2 == range.Length ? null : ParseNumber(ref line, range.Slice(dots + 2));
    }

    private static string ParseNumber(ref LineCursor line, ReadOnlySpan<char> text) =>
        JsonText.IsNumber(text) ? line.Pooled(text) : throw line.Fail("a number before this");

    private static (int? Least, int? Most) ParseRange(ref LineCursor line)
    {
        int? least = ParseCount(ref line);
        line.Expect("..");
        int? most = ParseCount(ref line);
        return (least, most);
    }

    private static int? ParseCount(ref LineCursor line)
    {
        if (line.Next is < '0' or > '9')
        {
            return null;
        }

        ReadOnlySpan<char> digits = line.Plain(TokenKind.Name);
        return int.TryParse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? count
            : throw line.Fail("a count before this");
    }
}
