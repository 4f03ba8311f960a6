using System.Globalization;
using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Store;

/// <content>Relationships. As in the live service, links are always present, and linkages only if the target is included.</content>
internal sealed partial class StoreDocumentWriter
{
    private void Relationships(StoredResource resource, SchemaNode schema, string address, bool isPrimary)
    {
        if (schema.Property("relationships")?.Schema is not { } relationships)
        {
            return;
        }

        json.WriteStartObject("relationships");
        foreach (PropertyNode property in relationships.Properties.Where(property => Wanted(resource.Type, property.Name)))
        {
            json.WriteStartObject(property.Name);
            if (isPrimary && (_include.Contains(property.Name) || (resource.Type, property.Name) is ("buildUploads", "build")) && contents.Relationship(resource.Type, property.Name) is { } relationship)
            {
                Linkage(resource, relationship, property.Schema);
            }

            if (property.Schema.Property("links") is not null)
            {
                var links = DocumentLinkSet.OfRelationship(address, property.Name);
                json.WriteStartObject("links");
                json.WriteString("self", links.Self);
                json.WriteString("related", links.Related);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void Linkage(StoredResource resource, RelationshipKind relationship, SchemaNode schema)
    {
        StoredResource[] targets = [.. contents.Targets(resource, relationship)];
        int limit = int.TryParse(request.Parameter($"limit[{relationship.Name}]"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : UsualRelated;
        if (schema.Property("meta") is not null)
        {
            json.WriteStartObject("meta");
            Paging(targets.Length, limit, null);
            json.WriteEndObject();
        }

        json.WritePropertyName("data");
        if (relationship.IsMany)
        {
            json.WriteStartArray();
            foreach (StoredResource target in targets.Take(limit))
            {
                Identifier(target);
            }

            json.WriteEndArray();
        }
        else if (targets.Length > 0)
        {
            Identifier(targets[0]);
        }
        else
        {
            // The live service does this, although the document does not allow it.
            json.WriteNullValue();
        }
    }

    private void Identifier(StoredResource target)
    {
        json.WriteStartObject();
        json.WriteString("type", target.Type);
        json.WriteString("id", target.Id);
        json.WriteEndObject();
    }
}
