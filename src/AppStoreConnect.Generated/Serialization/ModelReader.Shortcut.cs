using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Serialization;

// The short way past links that say nothing new. The service writes them in one way only, so they are compared whole, as they
// stand in the document, and their tokens are not gone through: in a page with all relationships that is most of the bytes.
// Anything that differs in the least - a space, the order, an escape - goes the long way, which also refuses what is no JSON.
internal ref partial struct ModelReader
{
    /// <summary>
    /// At the beginning of a resource whose type and id come first, as they do: goes behind them and tells the id. Null, and nowhere
    /// gone, where they do not, or the type is another.
    /// </summary>
    public string? PassesIdentifier(string type)
    {
        ReadOnlySpan<byte> rest = _utf8[(int)_json.BytesConsumed..];
        if (!Cut(ref rest, "\"type\":\""u8) || rest.Length < type.Length || !Ascii.Equals(rest[..type.Length], type) || type.AsSpan().ContainsAny('"', '\\'))
        {
            return null;
        }

        rest = rest[type.Length..];
        if (!Cut(ref rest, "\",\"id\":\""u8) || rest.IndexOf((byte)'"') is var end && end < 1)
        {
            return null;
        }

        ReadOnlySpan<byte> id = rest[..end];
        rest = rest[end..];
        if (!rest.StartsWith("\",\""u8) || id.Contains((byte)'\\') || id.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            return null;
        }

        // To the JSON reader, what follows is the first of the resource's members.
        _utf8 = rest[2..];
        _json = new Utf8JsonReader(_utf8, isFinalBlock: true, _json.CurrentState);
        _member = 1;
        return Encoding.ASCII.GetString(id);
    }

    // Stands on a resource's links. If they are {"self":"{address}"}, goes to their end.
    private bool PassesLinks(Resource owner)
    {
        ReadOnlySpan<byte> rest = _utf8[(int)_json.BytesConsumed..];
        _address = default;
        return Cut(ref rest, "\"self\":\""u8) && CutAddress(ref rest, owner) && Cut(ref rest, "\"}"u8) && JumpToEnd(rest);
    }

    // Stands on a relationship. If it is {"links":{"self":"{address}/relationships/{name}","related":"{address}/{name}"}}, goes to its end.
    private bool PassesLinks(Resource owner, ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> rest = _utf8[(int)_json.BytesConsumed..];
        return Cut(ref rest, "\"links\":{\"self\":\""u8) && CutAddress(ref rest, owner)
            && Cut(ref rest, "/relationships/"u8) && Cut(ref rest, name)
            && Cut(ref rest, "\",\"related\":\""u8) && CutAddress(ref rest, owner)
            && Cut(ref rest, "/"u8) && Cut(ref rest, name)
            && Cut(ref rest, "\"}}"u8) && JumpToEnd(rest);
    }

    // Goes on at the brace before the rest: to the JSON reader, the object that it stands on is an empty one.
    private bool JumpToEnd(ReadOnlySpan<byte> rest)
    {
        _utf8 = _utf8[^(rest.Length + 1)..];
        _json = new Utf8JsonReader(_utf8, isFinalBlock: true, _json.CurrentState);
        return _json.Read();
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
