using System.Text;
using System.Text.Json;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

// The parts that resources and documents write but requests do not.
internal ref partial struct ModelWriter
{
    private static readonly MemberTable s_meta = new("paging"u8);

    /// <summary>Writes a relationship of a resource.</summary>
    public void Relationship(int member, string name, string type, Resource owner, RelationshipData? data)
    {
        if (data is not null)
        {
            Open();
            _json.WritePropertyName(Name(member));
            data.Write(ref this, owner, name, type);
        }
    }

    /// <summary>Writes the resources of a document, or its included resources.</summary>
    public void Resources<T>(JsonEncodedText name, IReadOnlyList<T> resources)
        where T : Model
    {
        _json.WriteStartArray(name);
        foreach (T resource in resources)
        {
            Model(resource ?? throw new ArgumentException($"A list of {typeof(T).Name} contains a null. Remove it."));
        }

        _json.WriteEndArray();
    }

    /// <summary>Writes the resources to create together with the request's own: the caller's, then those in relationships.</summary>
    public void Included(IReadOnlyList<ResourceObject>? resources)
    {
        if (resources is not { Count: > 0 } && _inline is null)
        {
            return;
        }

        InlineCreates inline = _inline ??= new InlineCreates();
        _json.WriteStartArray(JsonApiNames.Included);
        for (int i = 0; i < (resources?.Count ?? 0); i++)
        {
            ResourceObject resource = resources![i] ?? throw new ArgumentException($"Included[{i}] is null. Remove it.");
            _targetId = resource is InlineCreate given ? inline.Send(given) : null;
            Model(resource);
        }

        // Writing one can add links to others.
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

    /// <summary>Throws if a relationship contains an inline create and the body does not support any.</summary>
    /// <param name="body">The body, or the text that describes it.</param>
    /// <exception cref="InvalidOperationException">A relationship of the body contains an inline create.</exception>
    public readonly void RefuseInlineCreates(object body)
    {
        if (_inline?.Linked is [var first, ..])
        {
            throw new InvalidOperationException(
                $"{body as string ?? body.GetType().Name} does not support inline creates, but a relationship contains a {first.GetType().Name}. Create that resource first and use its id.");
        }
    }

    /// <summary>Writes links: those that have a property, then the others.</summary>
    /// <param name="names">The names of the links that have a property.</param>
    /// <param name="links">Their values. Null values are omitted.</param>
    /// <param name="others">The unknown members of <c>links</c>.</param>
    /// <returns>Whether there are any.</returns>
    public readonly bool Links(MemberTable names, ReadOnlySpan<string?> links, object? others)
    {
        IDictionary<string, UntypedNode>? more = (others as UntypedObject)?.GetValue();
        if (more is null && !links.ContainsAnyExcept((string?)null))
        {
            return false;
        }

        ulong written = 0;
        _json.WriteStartObject(JsonApiNames.Links);
        for (int i = 0; i < links.Length; i++)
        {
            if (links[i] is { } link)
            {
                _json.WriteString(names.Encoded(i), link);
                written |= 1UL << i;
            }
        }

        Others(more, names, written);
        _json.WriteEndObject();
        return true;
    }

    /// <summary>Writes <c>meta</c>: the paging, then the other members.</summary>
    /// <param name="paging">The paging. Null is omitted.</param>
    /// <param name="others">The unknown members of <c>meta</c>.</param>
    /// <returns>Whether anything was written.</returns>
    public bool Meta(PagingInfo? paging, object? others)
    {
        IDictionary<string, UntypedNode>? more = (others as UntypedObject)?.GetValue();
        if (more is null && paging is null)
        {
            return false;
        }

        _json.WriteStartObject(JsonApiNames.Meta);
        paging?.Write(ref this, more?.TryGetValue("paging", out UntypedNode? kept) == true ? kept as UntypedObject : null);
        Others(more, s_meta, written: paging is null ? 0u : 1u);
        _json.WriteEndObject();
        return true;
    }

    /// <summary>Writes members that have no property, except names that were already written.</summary>
    public readonly void Others(IEnumerable<KeyValuePair<string, UntypedNode>>? members, MemberTable? names = null, ulong written = 0)
    {
        if (members is null)
        {
            return;
        }

        foreach (KeyValuePair<string, UntypedNode> member in members)
        {
            int index = names?.Find(Encoding.UTF8.GetBytes(member.Key)) ?? -1;
            if (index < 0 || (written & (1UL << index)) == 0)
            {
                _json.WritePropertyName(member.Key);
                UntypedJson.Write(_json, member.Value);
            }
        }
    }
}
