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
            Model(resource ?? throw new ArgumentException($"A list of {typeof(T).Name} holds a null: leave it out."));
        }

        _json.WriteEndArray();
    }

    /// <summary>The resources to create along with a request's own: those of the caller, then those that relationships hold.</summary>
    public void Included(IReadOnlyList<ResourceObject>? resources)
    {
        if (resources is not { Count: > 0 } && _inline is null)
        {
            return;
        }

        InlineCreates inline = _inline ??= new InlineCreates();
        _json.WriteStartArray("included"u8);
        for (int i = 0; i < (resources?.Count ?? 0); i++)
        {
            ResourceObject resource = resources![i] ?? throw new ArgumentException($"Included[{i}] is null: leave it out.");
            _targetId = resource is InlineCreate given ? inline.Send(given) : null;
            Model(resource);
        }

        // One that is written can link to others.
        for (int i = 0; i < inline.Linked.Count; i++)
        {
            InlineCreate linked = inline.Linked[i];
            if (!InlineCreates.Holds(resources, linked))
            {
                _targetId = inline.Send(linked);
                Model(linked);
            }
        }

        _json.WriteEndArray();
    }

    /// <summary>Refuses inline creates in a body that has no place for them.</summary>
    /// <exception cref="InvalidOperationException">A relationship of the body holds one.</exception>
    public readonly void RefuseInlineCreates(string body)
    {
        if (_inline?.Linked is [var first, ..])
        {
            throw new InvalidOperationException(
                $"{body} does not take inline creates, but a relationship holds a {first.GetType().Name}. Create that resource first and use its id.");
        }
    }

    /// <summary>The links of a document.</summary>
    /// <returns>Whether there are any.</returns>
    public readonly bool DocumentLinks(string? self, string? first, string? next)
    {
        if (self is null && first is null && next is null)
        {
            return false;
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
        return true;
    }
}
