using System.Globalization;
using AppStoreConnect.Spec;

namespace AscSpec.Queries;

/// <summary>Describes schemas in a few words.</summary>
internal static class SchemaText
{
    /// <summary>Returns text such as <c>string (date-time), nullable</c>, <c>array of AppField</c>, <c>IOS | MAC_OS</c>.</summary>
    public static string Of(ApiSchema schema) => string.Join(", ", Parts(schema));

    /// <summary>Returns the type without its modifiers.</summary>
    public static string TypeOf(ApiSchema schema)
    {
        if (schema.Reference is { } reference)
        {
            return reference;
        }

        if (schema.OneOf.Count + schema.AnyOf.Count + schema.AllOf.Count is var alternatives and > 0)
        {
            string kind = schema.OneOf.Count > 0 ? "one" : schema.AnyOf.Count > 0 ? "any" : "all";
            return string.Create(CultureInfo.InvariantCulture, $"{kind} of {alternatives}");
        }

        string type = schema.Type switch
        {
            ApiSchemaType.None => "anything",
            ApiSchemaType.Array => schema.Items is { } items ? $"array of {Of(items)}" : "array",
            _ => schema.Type.ToString().ToLowerInvariant(),
        };
        return schema.Format is { } format ? $"{type} ({format})" : type;
    }

    /// <summary>Returns the values as <c>A | B</c>.</summary>
    public static string Values(EquatableArray<string> values) => values.Count == 0 ? "no values" : string.Join(" | ", values);

    private static IEnumerable<string> Parts(ApiSchema schema)
    {
        yield return schema.Enum is { } values && schema.Type is ApiSchemaType.String or ApiSchemaType.None ? Values(values) : TypeOf(schema);
        foreach ((string name, object? value) in new (string, object?)[]
        {
            ("minimum", schema.Minimum), ("maximum", schema.Maximum), ("at least characters:", schema.MinLength), ("at most characters:", schema.MaxLength),
            ("at least items:", schema.MinItems), ("at most items:", schema.MaxItems), ("pattern", schema.Pattern), ("default", schema.Default),
        })
        {
            if (value is not null)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{name} {value}");
            }
        }

        foreach ((string name, bool holds) in new[]
        {
            ("nullable", schema.Nullable), ("deprecated", schema.Deprecated), ("read only", schema.ReadOnly), ("write only", schema.WriteOnly), ("unique items", schema.UniqueItems),
        })
        {
            if (holds)
            {
                yield return name;
            }
        }
    }
}
