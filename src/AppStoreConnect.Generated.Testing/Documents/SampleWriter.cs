using System.Text.Json;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Sampling;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Documents;

/// <summary>Writes a generated value for any schema. It knows nothing about documents, which <see cref="DocumentWriter"/> adds.</summary>
internal class SampleWriter
{
    // How deeply a schema that contains itself is nested.
    private const int Nesting = 2;

    private readonly Stack<string> _inside = new();
    private int _extras;

    public SampleWriter(Utf8JsonWriter json, SampleRandom random, DocumentMode mode, bool forRequest)
    {
        Json = json;
        Mode = mode;
        Random = random;
        Scalars = new(random, mode, forRequest);
    }

    protected Utf8JsonWriter Json { get; }

    protected DocumentMode Mode { get; }

    protected SampleRandom Random { get; }

    protected SampleScalars Scalars { get; }

    /// <summary>Writes a value.</summary>
    /// <param name="schema">The schema of the value.</param>
    /// <param name="name">The name of its member, from which text is generated.</param>
    public void Value(SchemaNode schema, string name)
    {
        if (Mode == DocumentMode.Nulls && schema.Nullable)
        {
            Json.WriteNullValue();
            return;
        }

        if (schema.Alternatives is { Length: > 0 } alternatives)
        {
            Value(alternatives[Random.Next(alternatives.Length)], name);
            return;
        }

        switch (schema.Type)
        {
            case ApiSchemaType.Object:
                Object(schema);
                break;
            case ApiSchemaType.Array:
                Array(schema, name);
                break;
            case ApiSchemaType.Integer:
                Scalars.Integer(Json, schema, name);
                break;
            case ApiSchemaType.Number:
                Scalars.Number(Json, schema);
                break;
            case ApiSchemaType.Boolean:
                Json.WriteBooleanValue(Scalars.Boolean());
                break;
            default:
                Json.WriteStringValue(Scalars.Text(schema, name));
                break;
        }
    }

    /// <summary>Writes the name and value of a member.</summary>
    protected virtual void Member(SchemaNode owner, PropertyNode property)
    {
        Json.WritePropertyName(property.Name);
        Value(property.Schema, property.Name);
    }

    protected void Object(SchemaNode schema)
    {
        Json.WriteStartObject();
        _inside.Push(schema.Name ?? "");
        foreach (PropertyNode property in Ordered(schema))
        {
            if (Wanted(property))
            {
                Member(schema, property);
            }
        }

        _inside.Pop();
        if (schema.Additional is { } additional && Mode != DocumentMode.Least)
        {
            Json.WritePropertyName("some key");
            Value(additional, "some");
            Json.WritePropertyName("another/key");
            Value(additional, "another");
        }
        else
        {
            Extra();
        }

        Json.WriteEndObject();
    }

    /// <summary>Returns the number of items in an array.</summary>
    protected int Count(SchemaNode schema)
    {
        int wanted = Mode == DocumentMode.Least ? 1 : 2;
        return Math.Clamp(wanted, schema.Source.MinItems ?? 0, schema.Source.MaxItems ?? int.MaxValue);
    }

    protected bool Wanted(PropertyNode property) => Mode != DocumentMode.Least || property.Required;

    /// <summary>In unknowns mode, writes a member that no schema has.</summary>
    protected void Extra()
    {
        if (Mode != DocumentMode.Unknowns)
        {
            return;
        }

        Json.WritePropertyName($"unheardOf{_extras}");
        switch (_extras++ % 6)
        {
            case 0:
                Json.WriteStringValue("2027-05-05");
                break;
            case 1:
                Json.WriteNumberValue(12345678901234.5m);
                break;
            case 2:
                Json.WriteRawValue("""{"nested":{"deep":[1,"two",null,{"three":3}]}}""");
                break;
            case 3:
                Json.WriteRawValue("[[],[true,false],{}]");
                break;
            case 4:
                Json.WriteNullValue();
                break;
            default:
                Json.WriteBooleanValue(true);
                break;
        }
    }

    private void Array(SchemaNode schema, string name)
    {
        Json.WriteStartArray();
        if (schema.Items is { } items && !(items.Name is { } component && _inside.Count(inside => inside == component) >= Nesting))
        {
            for (int i = Count(schema); i > 0; i--)
            {
                Value(items, name);
            }
        }

        Json.WriteEndArray();
    }

    /// <summary><c>type</c> and <c>id</c> come first, as in the service. In unknowns mode, they come last, as JSON allows.</summary>
    private IEnumerable<PropertyNode> Ordered(SchemaNode schema)
    {
        if (schema.ResourceType is null)
        {
            return schema.Properties;
        }

        int first = Mode == DocumentMode.Unknowns ? 1 : -1;
        return schema.Properties.OrderBy(property => property.Name switch { "type" => first * 2, "id" => first, _ => 0 });
    }
}
