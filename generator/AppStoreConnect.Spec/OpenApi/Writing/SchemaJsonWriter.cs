using System.Text.Json;
using AppStoreConnect.Spec.OpenApi.Preparation;

namespace AppStoreConnect.Spec.OpenApi.Writing;

/// <summary>Writes schemas. Members that are not set are omitted.</summary>
internal static class SchemaJsonWriter
{
    public static void Write(Utf8JsonWriter json, ApiSchema schema)
    {
        json.WriteStartObject();
        WriteText(json, "$ref", schema.Reference is null ? null : LocalPointer.ToSchema(schema.Reference));
        if (schema.Type != ApiSchemaType.None)
        {
            json.WriteString("type", schema.Type.ToKeyword());
        }

        WriteText(json, "format", schema.Format);
        WriteFlag(json, "nullable", schema.Nullable);
        WriteFlag(json, "deprecated", schema.Deprecated);
        WriteFlag(json, "readOnly", schema.ReadOnly);
        WriteFlag(json, "writeOnly", schema.WriteOnly);
        WriteEnum(json, schema);
        WriteOptional(json, "items", schema.Items);
        WriteProperties(json, schema);
        WriteOptional(json, "additionalProperties", schema.AdditionalProperties);
        if (schema.AdditionalPropertiesAllowed is { } allowed)
        {
            json.WriteBoolean("additionalProperties", allowed);
        }

        WriteAll(json, "oneOf", schema.OneOf);
        WriteAll(json, "allOf", schema.AllOf);
        WriteAll(json, "anyOf", schema.AnyOf);
        WriteDiscriminator(json, schema.Discriminator);
        WriteBounds(json, schema);
        WriteGoing(json, schema);
        json.WriteEndObject();
    }

    public static void WriteOptional(Utf8JsonWriter json, string name, ApiSchema? schema)
    {
        if (schema is not null)
        {
            json.WritePropertyName(name);
            Write(json, schema);
        }
    }

    public static void WriteFlag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }

    public static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteGoing(Utf8JsonWriter json, ApiSchema schema)
    {
        if (schema.Going.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(Facts.GoingExtension);
        foreach (string state in schema.Going)
        {
            json.WriteStringValue(state);
        }

        json.WriteEndArray();
    }

    private static void WriteEnum(Utf8JsonWriter json, ApiSchema schema)
    {
        if (schema.Enum is not { } values)
        {
            return;
        }

        json.WriteStartArray("enum");
        foreach (string value in values)
        {
            if (schema.Type.HasLiteralValues())
            {
                json.WriteRawValue(value);
            }
            else
            {
                json.WriteStringValue(value);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, ApiSchema schema)
    {
        if (!schema.Properties.IsEmpty)
        {
            json.WriteStartObject("properties");
            foreach (ApiProperty property in schema.Properties)
            {
                json.WritePropertyName(property.Name);
                Write(json, property.Schema);
            }

            json.WriteEndObject();
        }

        string[] required =
        [
            .. schema.Properties.Where(property => property.Required).Select(property => property.Name)
                .Concat(schema.RequiredWithoutProperty)
                .OrderBy(name => name, StringComparer.Ordinal),
        ];
        if (required.Length > 0)
        {
            json.WriteStartArray("required");
            foreach (string name in required)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteAll(Utf8JsonWriter json, string name, EquatableArray<ApiSchema> schemas)
    {
        if (schemas.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (ApiSchema schema in schemas)
        {
            Write(json, schema);
        }

        json.WriteEndArray();
    }

    private static void WriteDiscriminator(Utf8JsonWriter json, ApiDiscriminator? discriminator)
    {
        if (discriminator is null)
        {
            return;
        }

        json.WriteStartObject("discriminator");
        json.WriteString("propertyName", discriminator.PropertyName);
        if (!discriminator.Mapping.IsEmpty)
        {
            json.WriteStartObject("mapping");
            foreach (KeyValuePair<string, string> pair in discriminator.Mapping)
            {
                json.WriteString(pair.Key, LocalPointer.ToSchema(pair.Value));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter json, ApiSchema schema)
    {
        WriteRaw(json, "minimum", schema.Minimum);
        WriteFlag(json, "exclusiveMinimum", schema.ExclusiveMinimum);
        WriteRaw(json, "maximum", schema.Maximum);
        WriteFlag(json, "exclusiveMaximum", schema.ExclusiveMaximum);
        WriteRaw(json, "multipleOf", schema.MultipleOf);
        WriteCount(json, "minLength", schema.MinLength);
        WriteCount(json, "maxLength", schema.MaxLength);
        WriteCount(json, "minItems", schema.MinItems);
        WriteCount(json, "maxItems", schema.MaxItems);
        WriteCount(json, "minProperties", schema.MinProperties);
        WriteCount(json, "maxProperties", schema.MaxProperties);
        WriteFlag(json, "uniqueItems", schema.UniqueItems);
        WriteText(json, "pattern", schema.Pattern);
        WriteRaw(json, "default", schema.Default);
    }

    private static void WriteRaw(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value);
        }
    }

    private static void WriteCount(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } count)
        {
            json.WriteNumber(name, count);
        }
    }
}
