using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Documents;

/// <content>Links and paging.</content>
internal sealed partial class DocumentWriter
{
    private void Links(SchemaNode schema, DocumentLinkSet links)
    {
        Json.WriteStartObject("links");
        foreach (PropertyNode property in schema.Properties)
        {
            if (links[property.Name] is { } address)
            {
                Json.WriteString(property.Name, address);
            }
            else if (Mode == DocumentMode.Nulls)
            {
                Json.WriteNull(property.Name);
            }
        }

        Extra();
        Json.WriteEndObject();
    }

    private void Paging(PropertyNode meta, DocumentFacts facts)
    {
        if (!Wanted(meta))
        {
            return;
        }

        Json.WriteStartObject("meta");
        Json.WriteStartObject("paging");
        if (facts.Total is { } total)
        {
            Json.WriteNumber("total", total);
        }

        Json.WriteNumber("limit", facts.Limit);
        // Older documents have no nextCursor.
        if (facts.NextCursor is { } cursor && meta.Schema.Property("paging")?.Schema.Property("nextCursor") is not null)
        {
            Json.WriteString("nextCursor", cursor);
        }

        Extra();
        Json.WriteEndObject();
        Extra();
        Json.WriteEndObject();
    }
}
