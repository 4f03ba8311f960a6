using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Documents;

/// <content>Relationships, with linkages to resources in the plan.</content>
internal sealed partial class DocumentWriter
{
    private void Relationships(SchemaNode schema)
    {
        Json.WriteStartObject();
        foreach (PropertyNode relationship in schema.Properties)
        {
            Json.WriteStartObject(relationship.Name);
            foreach (PropertyNode part in relationship.Schema.Properties.Where(Wanted))
            {
                if (part.Name == "links")
                {
                    Links(part.Schema, DocumentLinkSet.OfRelationship(_address, relationship.Name));
                }
                else if (part.Name == "data")
                {
                    Linkage(part.Schema);
                }
                else
                {
                    Json.WritePropertyName(part.Name);
                    Value(part.Schema, part.Name);
                }
            }

            Extra();
            Json.WriteEndObject();
        }

        if (Mode == DocumentMode.Unknowns)
        {
            Json.WritePropertyName("unheardOfThing");
            Json.WriteRawValue("""{"data":{"type":"unheardOfThings","id":"new-1"},"links":{"related":"/v9/unheardOfThings/new-1"}}""");
        }

        Json.WriteEndObject();
    }

    private void Linkage(SchemaNode schema)
    {
        Json.WritePropertyName("data");
        if (schema.Items is { ResourceType: { } kind })
        {
            Json.WriteStartArray();
            foreach (string id in Mode == DocumentMode.Nulls ? [] : plan.Many(kind))
            {
                Identifier(kind, id);
            }

            Json.WriteEndArray();
        }
        else if (Mode == DocumentMode.Nulls)
        {
            Json.WriteNullValue();
        }
        else if (schema.ResourceType is { } type)
        {
            Identifier(type, plan.One(type));
        }
        else
        {
            Value(schema, "data");
        }
    }

    private void Identifier(string type, string id)
    {
        Json.WriteStartObject();
        Json.WriteString("type", type);
        Json.WriteString("id", id);
        Json.WriteEndObject();
    }
}
