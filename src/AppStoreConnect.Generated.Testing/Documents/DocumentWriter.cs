using System.Text.Json;
using AppStoreConnect.Testing.Sampling;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Documents;

/// <summary>Facts about a document that are not in its schema.</summary>
/// <param name="Links">The links of the document.</param>
/// <param name="PrimaryIds">The ids of the resources in <c>data</c>, in order.</param>
/// <param name="Total">The number of resources on all pages, or null to omit it.</param>
/// <param name="Limit">The page size.</param>
/// <param name="NextCursor">The cursor of the next page, or null on the last page.</param>
internal sealed record DocumentFacts(DocumentLinkSet Links, IReadOnlyList<string> PrimaryIds, int? Total, int Limit, string? NextCursor);

/// <summary>Writes a generated JSON:API document. Ids match between <c>data</c>, relationships, and <c>included</c>, and links work.</summary>
internal sealed partial class DocumentWriter(Utf8JsonWriter json, SampleRandom random, DocumentMode mode, DocumentPlan plan, ResourceAddresses addresses, string baseAddress)
    : SampleWriter(json, random, mode, forRequest: false)
{
    private readonly Queue<string> _ids = new();
    private string _address = "";

    public void Document(SchemaNode schema, DocumentFacts facts)
    {
        foreach (string id in facts.PrimaryIds)
        {
            _ids.Enqueue(id);
        }

        Json.WriteStartObject();
        foreach (PropertyNode property in schema.Properties.OrderBy(property => property.Name == "data" ? 0 : 1))
        {
            switch (property.Name)
            {
                case "links":
                    Links(property.Schema, facts.Links);
                    break;
                case "meta" when property.Schema.Property("paging") is not null:
                    Paging(property, facts);
                    break;
                case "included" when Wanted(property):
                    Included(property.Schema, facts);
                    break;
                case "data":
                    Data(property.Schema, facts.PrimaryIds.Count);
                    break;
                default:
                    if (Wanted(property))
                    {
                        base.Member(schema, property);
                    }

                    break;
            }
        }

        Extra();
        Json.WriteEndObject();
    }

    protected override void Member(SchemaNode owner, PropertyNode property)
    {
        Json.WritePropertyName(property.Name);
        switch (property.Name)
        {
            case "id" when owner.ResourceType is { } type:
                Json.WriteStringValue(_ids.Count > 0 ? _ids.Dequeue() : plan.One(type));
                break;
            case "relationships" when owner.ResourceType is not null:
                Relationships(property.Schema);
                break;
            case "links" when owner.ResourceType is not null:
                Json.WriteStartObject();
                Json.WriteString("self", _address);
                Extra();
                Json.WriteEndObject();
                break;
            default:
                Value(property.Schema, property.Name);
                break;
        }
    }

    private void Data(SchemaNode schema, int count)
    {
        Json.WritePropertyName("data");
        if (schema.Items is { } items)
        {
            Json.WriteStartArray();
            for (int i = 0; i < count; i++)
            {
                Resource(items);
            }

            Json.WriteEndArray();
        }
        else if (count == 0)
        {
            Json.WriteNullValue();
        }
        else
        {
            Resource(schema);
        }
    }

    private void Resource(SchemaNode schema)
    {
        if (schema.Alternatives.Length == 0 && schema.ResourceType is not null)
        {
            _address = baseAddress + addresses.Path(schema, _ids.Peek());
        }

        Value(schema, "data");
    }

    private void Included(SchemaNode schema, DocumentFacts facts)
    {
        Json.WriteStartArray("included");
        foreach (SchemaNode resource in ResourceKinds.In(schema))
        {
            foreach (string id in plan.Many(resource.ResourceType!).Where(id => !facts.PrimaryIds.Contains(id)))
            {
                _ids.Enqueue(id);
                Resource(resource);
            }
        }

        if (Mode == DocumentMode.Unknowns)
        {
            Json.WriteRawValue("""{"attributes":{"name":"x","when":"2026-01-31T15:09:26.000+0000"},"relationships":{"owner":{"data":{"type":"apps","id":"1"}}},"id":"new-1","type":"unheardOfThings"}""");
        }

        Json.WriteEndArray();
    }
}
