using System.Globalization;
using System.Text.Json;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing;

/// <summary>
/// Compares JSON with a schema, strictly: no member unknown, no value coerced. Every fault is reported, each with its pointer.
/// </summary>
/// <param name="lenient">Whether formats may be as loose as the service's own.</param>
internal sealed class SchemaJudge(bool lenient)
{
    public List<ErrorItem> Faults { get; } = [];

    public void Judge(JsonElement value, SchemaNode schema, string pointer)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!schema.Nullable)
            {
                Report(BodyFault.Null, pointer, "Null is not allowed here.");
            }
        }
        else if (schema.Alternatives.Length > 0)
        {
            JudgeAlternatives(value, schema, pointer);
        }
        else
        {
            JudgeType(value, schema, pointer);
        }
    }

    private void JudgeType(JsonElement value, SchemaNode schema, string pointer)
    {
        JsonValueKind kind = value.ValueKind;
        bool fits = schema.Type switch
        {
            ApiSchemaType.Object => kind == JsonValueKind.Object,
            ApiSchemaType.Array => kind == JsonValueKind.Array,
            ApiSchemaType.String => kind == JsonValueKind.String,
            ApiSchemaType.Integer or ApiSchemaType.Number => kind == JsonValueKind.Number,
            ApiSchemaType.Boolean => kind is JsonValueKind.True or JsonValueKind.False,
            _ => true,
        };
        if (!fits)
        {
            Report(BodyFault.Type, pointer, $"A JSON {schema.Type} is expected, not a {kind}.");
            return;
        }

        switch (schema.Type)
        {
            case ApiSchemaType.Object:
                JudgeMembers(value, schema, pointer);
                break;
            case ApiSchemaType.Array:
                JudgeItems(value, schema, pointer);
                break;
            case ApiSchemaType.String:
                JudgeString(value.GetString()!, schema, pointer);
                break;
            case ApiSchemaType.Integer or ApiSchemaType.Number:
                JudgeNumber(value, schema, pointer);
                break;
        }
    }

    private void JudgeMembers(JsonElement value, SchemaNode schema, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string at = JsonPointer.Append(pointer, member.Name);
            if (!seen.Add(member.Name))
            {
                Report(BodyFault.Duplicate, at, $"The member '{ShortText.Of(member.Name)}' is given twice.");
            }
            else if (schema.Property(member.Name) is { } property)
            {
                Judge(member.Value, property.Schema, at);
            }
            else if (!schema.AllowsUnknown)
            {
                Report(BodyFault.Unknown, at, $"The member '{ShortText.Of(member.Name)}' is not known here.");
            }
            else if (schema.Additional is { } additional)
            {
                Judge(member.Value, additional, at);
            }
        }

        foreach (string name in schema.Properties.Where(property => property.Required).Select(property => property.Name).Concat(schema.Source.RequiredWithoutProperty))
        {
            if (!seen.Contains(name))
            {
                Report(BodyFault.Required, JsonPointer.Append(pointer, name), $"The member '{name}' is required.");
            }
        }
    }

    private void JudgeItems(JsonElement value, SchemaNode schema, string pointer)
    {
        int count = value.GetArrayLength();
        if (count > schema.Source.MaxItems || count < schema.Source.MinItems)
        {
            Report(BodyFault.Invalid, pointer, $"{count} items are not as many as allowed.");
        }

        if (schema.Source.UniqueItems && value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() < count)
        {
            Report(BodyFault.Invalid, pointer, "Items must differ.");
        }

        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (Faults.Count > RequestJudge.MostViolations)
            {
                return;
            }

            if (schema.Items is { } items)
            {
                Judge(item, items, JsonPointer.Append(pointer, index.ToString(CultureInfo.InvariantCulture)));
            }

            index++;
        }
    }

    private void JudgeString(string value, SchemaNode schema, string pointer)
    {
        if (schema.Values is { } allowed && !allowed.Contains(value))
        {
            Report(BodyFault.Invalid, pointer, $"'{ShortText.Of(value)}' is not one of the allowed values.");
        }
        else if (StringFormats.Fault(schema, value, lenient) is { } fault)
        {
            Report(BodyFault.Invalid, pointer, $"'{ShortText.Of(value)}' {fault}.");
        }
    }

    private void JudgeNumber(JsonElement value, SchemaNode schema, string pointer)
    {
        if (schema.Type == ApiSchemaType.Integer && !value.TryGetInt64(out _))
        {
            Report(BodyFault.Type, pointer, $"{ShortText.Of(value.GetRawText())} is no whole number.");
        }
        else if (value.TryGetDecimal(out decimal number) && NumberBounds.Fault(schema.Source, number) is { } fault)
        {
            Report(BodyFault.Invalid, pointer, $"{ShortText.Of(value.GetRawText())} {fault}.");
        }
    }

    private void JudgeAlternatives(JsonElement value, SchemaNode schema, string pointer)
    {
        if (Choose(value, schema) is { } chosen)
        {
            Judge(value, chosen, pointer);
            return;
        }

        if (schema.DiscriminatorProperty is { } property)
        {
            Report(BodyFault.Invalid, JsonPointer.Append(pointer, property), "The value chooses none of the alternatives.");
            return;
        }

        SchemaJudge? best = null;
        foreach (SchemaNode alternative in schema.Alternatives)
        {
            var trial = new SchemaJudge(lenient);
            trial.Judge(value, alternative, pointer);
            best = best is null || trial.Faults.Count < best.Faults.Count ? trial : best;
        }

        // The alternative that fits best tells most about what is wrong; without faults, the value is right.
        Faults.AddRange(best!.Faults);
    }

    /// <summary>The alternative that the discriminator, or else the constant <c>type</c>, speaks of.</summary>
    private static SchemaNode? Choose(JsonElement value, SchemaNode schema)
    {
        string property = schema.DiscriminatorProperty ?? "type";
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(property, out JsonElement type) || type.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        string text = type.GetString()!;
        return schema.Mapping.TryGetValue(text, out SchemaNode? mapped) ? mapped
            : schema.Alternatives.FirstOrDefault(alternative => alternative.ResourceType == text);
    }

    private void Report(BodyFault fault, string pointer, string detail)
    {
        // A body of a million unknown members would be as many faults.
        if (Faults.Count <= RequestJudge.MostViolations)
        {
            Faults.Add(BodyErrors.Create(fault, pointer, detail));
        }
    }
}
