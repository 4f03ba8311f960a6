using System.Globalization;
using System.Text.Json;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Validation;

/// <summary>
/// Validates JSON strictly against a schema, without unknown members or type conversions. Reports every fault with its pointer.
/// </summary>
/// <param name="lenient">Whether formats may be as loose as in the service's own responses.</param>
internal sealed class SchemaValidator(bool lenient)
{
    public List<ErrorItem> Faults { get; } = [];

    public void Validate(JsonElement value, SchemaNode schema, string pointer)
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
            ValidateAlternatives(value, schema, pointer);
        }
        else
        {
            ValidateType(value, schema, pointer);
        }
    }

    private void ValidateType(JsonElement value, SchemaNode schema, string pointer)
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
            Report(BodyFault.Type, pointer, $"Expected a JSON {schema.Type}, not a {kind}.");
            return;
        }

        switch (schema.Type)
        {
            case ApiSchemaType.Object:
                ValidateMembers(value, schema, pointer);
                break;
            case ApiSchemaType.Array:
                ValidateItems(value, schema, pointer);
                break;
            case ApiSchemaType.String:
                ValidateString(value.GetString()!, schema, pointer);
                break;
            case ApiSchemaType.Integer or ApiSchemaType.Number:
                ValidateNumber(value, schema, pointer);
                break;
        }
    }

    private void ValidateMembers(JsonElement value, SchemaNode schema, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string at = JsonPointer.Append(pointer, member.Name);
            if (!seen.Add(member.Name))
            {
                Report(BodyFault.Duplicate, at, $"The member '{ShortText.Of(member.Name)}' appears twice.");
            }
            else if (schema.Property(member.Name) is { } property)
            {
                Validate(member.Value, property.Schema, at);
            }
            else if (!schema.AllowsUnknown)
            {
                Report(BodyFault.Unknown, at, $"The member '{ShortText.Of(member.Name)}' is unknown.");
            }
            else if (schema.Additional is { } additional)
            {
                Validate(member.Value, additional, at);
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

    private void ValidateItems(JsonElement value, SchemaNode schema, string pointer)
    {
        int count = value.GetArrayLength();
        if (count > schema.Source.MaxItems || count < schema.Source.MinItems)
        {
            Report(BodyFault.Invalid, pointer, $"{count} items are too few or too many.");
        }

        if (schema.Source.UniqueItems && value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() < count)
        {
            Report(BodyFault.Invalid, pointer, "Items must be unique.");
        }

        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (Faults.Count > RequestValidator.MostViolations)
            {
                return;
            }

            if (schema.Items is { } items)
            {
                Validate(item, items, JsonPointer.Append(pointer, index.ToString(CultureInfo.InvariantCulture)));
            }

            index++;
        }
    }

    private void ValidateString(string value, SchemaNode schema, string pointer)
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

    private void ValidateNumber(JsonElement value, SchemaNode schema, string pointer)
    {
        if (schema.Type == ApiSchemaType.Integer && !value.TryGetInt64(out _))
        {
            Report(BodyFault.Type, pointer, $"{ShortText.Of(value.GetRawText())} is not an integer.");
        }
        else if (value.TryGetDecimal(out decimal number) && NumberBounds.Fault(schema.Source, number) is { } fault)
        {
            Report(BodyFault.Invalid, pointer, $"{ShortText.Of(value.GetRawText())} {fault}.");
        }
    }

    private void ValidateAlternatives(JsonElement value, SchemaNode schema, string pointer)
    {
        if (Choose(value, schema) is { } chosen)
        {
            Validate(value, chosen, pointer);
            return;
        }

        if (schema.DiscriminatorProperty is { } property)
        {
            Report(BodyFault.Invalid, JsonPointer.Append(pointer, property), "The value does not match any of the alternatives.");
            return;
        }

        SchemaValidator? best = null;
        foreach (SchemaNode alternative in schema.Alternatives)
        {
            var trial = new SchemaValidator(lenient);
            trial.Validate(value, alternative, pointer);
            best = best is null || trial.Faults.Count < best.Faults.Count ? trial : best;
        }

        // The faults of the best alternative are the most useful. If there are none, the value is valid.
        Faults.AddRange(best!.Faults);
    }

    /// <summary>Returns the alternative that the discriminator or the constant <c>type</c> selects.</summary>
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
        // A body with a million unknown members would have a million faults.
        if (Faults.Count <= RequestValidator.MostViolations)
        {
            Faults.Add(BodyErrors.Create(fault, pointer, detail));
        }
    }
}
