namespace AppStoreConnect.Serialization;

// What resources and documents write that requests do not.
internal ref partial struct ModelWriter
{
    /// <summary>A relationship of a resource.</summary>
    public void Relationship(int member, string name, string type, Resource owner, RelationshipData? data)
    {
        if (data is not null)
        {
            Open();
            _json.WritePropertyName(Name(member));
            data.Write(ref this, owner, name, type);
        }
    }

    /// <summary>The resources of a document, or those that came along.</summary>
    public void Resources<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> resources)
        where T : Model
    {
        _json.WriteStartArray(name);
        foreach (T resource in resources)
        {
            Model(resource);
        }

        _json.WriteEndArray();
    }

    /// <summary>The resources to create along with a request's own; none is written where there are none.</summary>
    public void Included(IReadOnlyList<ResourceObject>? resources)
    {
        if (resources is { Count: > 0 })
        {
            Resources("included"u8, resources);
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
