using System.Text;

namespace AppStoreConnect.JsonApi;

// The fast path for links that contain no new information. A document writes them in the same way from beginning to end, so they are compared as a whole, with the
// document's whitespace, and their tokens are not read. In a page with all relationships, these are most of the bytes.
// Links that differ in any way (order, an escape, other whitespace) take the slow path, which also rejects invalid JSON.
internal ref partial struct ModelReader
{
    /// <summary>
    /// Skips the identifier at the start of a resource whose type and id come first, as they usually do, and returns the id. Returns null without moving
    /// if they do not come first or the type differs.
    /// </summary>
    public string? PassesIdentifier(string type)
    {
        ReadOnlySpan<byte> rest = _json.Rest;
        _identifier.Fit(_json.Depth, rest, """
            "type":"~","id":"~"
            """u8);
        if (!Cut(ref rest, _identifier.Lead) || rest.Length < type.Length || !Ascii.Equals(rest[..type.Length], type) || type.AsSpan().ContainsAny('"', '\\'))
        {
            return null;
        }

        rest = rest[type.Length..];
        if (!Cut(ref rest, _identifier.Middle) || rest.IndexOf((byte)'"') is var end && end < 1)
        {
            return null;
        }

        ReadOnlySpan<byte> id = rest[..end];
        rest = rest[end..];
        if (!IsPlain(id))
        {
            return null;
        }

        _json.PassValue(rest[1..]);
        _member = 1;
        return Encoding.ASCII.GetString(id);
    }

    // On a resource's links: moves to their end if they are {"self":"{address}"}.
    private bool PassesLinks(Resource owner)
    {
        ReadOnlySpan<byte> rest = _json.Rest;
        _address = default;
        _selfLink.Fit(_json.Depth, rest, """
            "self":"~"}
            """u8);
        return Cut(ref rest, _selfLink.Lead) && CutAddress(ref rest, owner) && Cut(ref rest, _selfLink.Middle) && PassObject(rest);
    }

    // On a relationship: moves to its end if it is {"links":{"self":"{address}/relationships/{name}","related":"{address}/{name}"}}.
    private bool PassesLinks(Resource owner, ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> rest = _json.Rest;
        _relationshipLinks.Fit(_json.Depth, rest, """
            "links":{"self":"~","related":"~"}}
            """u8);
        return Cut(ref rest, _relationshipLinks.Lead) && CutAddress(ref rest, owner)
            && Cut(ref rest, "/relationships/"u8) && Cut(ref rest, name)
            && Cut(ref rest, _relationshipLinks.Middle) && CutAddress(ref rest, owner)
            && Cut(ref rest, "/"u8) && Cut(ref rest, name)
            && Cut(ref rest, _relationshipLinks.Tail) && PassObject(rest);
    }

    private bool PassObject(ReadOnlySpan<byte> rest)
    {
        _json.PassObject(rest);
        return true;
    }

    private bool CutAddress(ref ReadOnlySpan<byte> rest, Resource owner) =>
        (!_address.IsEmpty || FindsAddress(rest, owner)) && Cut(ref rest, _address);

    // Whether the rest starts with {base}/{type}/{id}.
    private bool FindsAddress(ReadOnlySpan<byte> rest, Resource owner)
    {
        (string type, string id) = (owner.ResourceType, owner.Id);
        int length = type.Length + 1 + id.Length;
        ReadOnlySpan<byte> own = rest;
        if (_linkBase is null || owner.KeptAddress is not null || (owner.LinkBase ?? _linkBase) != _linkBase || id.Length == 0 || !Cut(ref own, _linkStart) || own.Length < length)
        {
            return false;
        }

        // A quote or a backslash in the id would have been escaped, so an unescaped one means a different string.
        own = own[..length];
        if (!Ascii.Equals(own[^id.Length..], id) || !Ascii.Equals(own[..type.Length], type) || own[type.Length] != '/'
            || !IsPlain(own))
        {
            return false;
        }

        owner.LinkBase = _linkBase;
        _address = rest[..(_linkStart.Length + length)];
        return true;
    }

    // Printable ASCII without quotes and backslashes. A plain loop: ids are short, and the runtime would first compile its search for a range of bytes.
    private static bool IsPlain(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
        {
            if (b is < (byte)' ' or > (byte)'~' or (byte)'"' or (byte)'\\')
            {
                return false;
            }
        }

        return true;
    }

    private static bool Cut(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> start)
    {
        bool starts = rest.StartsWith(start);
        rest = starts ? rest[start.Length..] : rest;
        return starts;
    }
}
