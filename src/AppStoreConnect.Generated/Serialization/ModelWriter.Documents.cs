namespace AppStoreConnect.Serialization;

// What resources and documents write that requests do not.
internal ref partial struct ModelWriter
{
    /// <summary>A relationship of a resource.</summary>
    public void Relationship(string name, string type, Resource owner, RelationshipData? data)
    {
        if (data is not null)
        {
            Open();
            _json.WritePropertyName(name);
            data.Write(ref this, owner, name, type);
        }
    }

    /// <summary>The links of a document.</summary>
    public readonly void DocumentLinks(string? self, string? first, string? next)
    {
        if (self is null && first is null && next is null)
        {
            return;
        }

        _json.WriteStartObject("links"u8);
        if (self is not null)
        {
            _json.WriteString("self"u8, self);
        }

        if (first is not null)
        {
            _json.WriteString("first"u8, first);
        }

        if (next is not null)
        {
            _json.WriteString("next"u8, next);
        }

        _json.WriteEndObject();
    }
}
