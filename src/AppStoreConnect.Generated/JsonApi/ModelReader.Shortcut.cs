using System.Text;
using System.Text.Json;

namespace AppStoreConnect.JsonApi;

// The short way past links that say nothing new. A document writes them in one way from beginning to end, so they are compared whole, with the
// white space of this document, and their tokens are not read: in a page with all relationships that is most of the bytes.
// Whatever differs in the least (order, an escape, other white space) goes the long way, which also refuses what is not JSON.
internal ref partial struct ModelReader
{
    /// <summary>
    /// At the beginning of a resource whose type and id come first, as they do: goes behind them and tells the id. Null, and nowhere
    /// gone, where they do not, or the type is another.
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
        if (id.Contains((byte)'\\') || id.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            return null;
        }

        _json.PassValue(rest[1..]);
        _member = 1;
        return Encoding.ASCII.GetString(id);
    }

    // Stands on a resource's links. If they are {"self":"{address}"}, goes to their end.
    private bool PassesLinks(Resource owner)
    {
        ReadOnlySpan<byte> rest = _json.Rest;
        _address = default;
        _selfLink.Fit(_json.Depth, rest, """
            "self":"~"}
            """u8);
        return Cut(ref rest, _selfLink.Lead) && CutAddress(ref rest, owner) && Cut(ref rest, _selfLink.Middle) && PassObject(rest);
    }

    // Stands on a relationship. If it is {"links":{"self":"{address}/relationships/{name}","related":"{address}/{name}"}}, goes to its end.
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

    // Whether the rest begins with {base}/{type}/{id}.
    private bool FindsAddress(ReadOnlySpan<byte> rest, Resource owner)
    {
        (string type, string id) = (owner.ResourceType, owner.Id);
        int length = type.Length + 1 + id.Length;
        ReadOnlySpan<byte> own = rest;
        if (_linkBase is null || owner.KeptAddress is not null || (owner.LinkBase ?? _linkBase) != _linkBase || id.Length == 0 || !Cut(ref own, _linkStart) || own.Length < length)
        {
            return false;
        }

        // A quote or a backslash of the id would have been escaped: what has one as it is, is another string.
        own = own[..length];
        if (!Ascii.Equals(own[^id.Length..], id) || !Ascii.Equals(own[..type.Length], type) || own[type.Length] != '/'
            || own.ContainsAny((byte)'"', (byte)'\\') || own.ContainsAnyInRange((byte)0, (byte)0x1F))
        {
            return false;
        }

        owner.LinkBase = _linkBase;
        _address = rest[..(_linkStart.Length + length)];
        return true;
    }

    private static bool Cut(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> start)
    {
        bool starts = rest.StartsWith(start);
        rest = starts ? rest[start.Length..] : rest;
        return starts;
    }
}
