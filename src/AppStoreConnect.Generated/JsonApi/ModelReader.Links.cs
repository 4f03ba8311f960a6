using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

// Links of resources and of their relationships. Nearly all can be derived from the resource's own URL. They are compared as bytes,
// and only links that differ become strings.
internal ref partial struct ModelReader
{
    /// <summary>Reads the <c>self</c> link of a resource: <paramref name="derived"/> if it can be derived from type and id, null if there is none.</summary>
    public string? ResourceLinks(Resource owner, string derived)
    {
        if (!IsObject)
        {
            KeepUnread();
            return null;
        }

        if (PassesLinks(owner))
        {
            return derived;
        }

        string? self = null;
        Dictionary<string, UntypedNode>? others = null;
        Scope scope = Push();
        while (NextPart(Resource.LinkNames, ref others, out _))
        {
            self = _json.TokenType == JsonTokenType.String && IsDerived(owner, default, default) ? derived : PartText(ref others);
        }

        Pop(scope);
        KeepOthers("links", others);
        return self;
    }

    private void ReadRelationshipLinks(Resource owner, ReadOnlySpan<byte> name, ref RelationshipParts parts)
    {
        Dictionary<string, UntypedNode>? others = null;
        Scope scope = Push();
        while (NextPart(RelationshipData.LinkNames, ref others, out int member))
        {
            if (_json.TokenType != JsonTokenType.String)
            {
                KeepPart(ref others);
            }
            else if (member == 0)
            {
                parts.SelfIsDerived = IsDerived(owner, "/relationships/"u8, name);
                parts.Self = parts.SelfIsDerived ? null : _json.GetString();
            }
            else
            {
                parts.RelatedIsDerived = IsDerived(owner, "/"u8, name);
                parts.Related = parts.RelatedIsDerived ? null : _json.GetString();
            }
        }

        Pop(scope);
        parts.Add("links", others);
    }

    // Whether the string is {base}/{type}/{id}{infix}{name}, compared from the end.
    private bool IsDerived(Resource owner, ReadOnlySpan<byte> infix, ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> link = _json.ValueSpan;
        if (_json.ValueIsEscaped || !CutEnd(ref link, name) || !CutEnd(ref link, infix))
        {
            return false;
        }

        return owner.KeptAddress is { } address
            ? Ascii.Equals(link, address)
            : CutEnd(ref link, owner.Id) && CutEnd(ref link, "/"u8)
            && CutEnd(ref link, owner.ResourceType) && CutEnd(ref link, "/"u8)
            && owner.Id.Length > 0
            && IsLinkBase(owner, link);
    }

    private bool IsLinkBase(Resource owner, ReadOnlySpan<byte> start)
    {
        if (owner.LinkBase is { } own)
        {
            return Ascii.Equals(start, own);
        }

        // Everything else takes the path that also detects invalid UTF-8.
        if (!Ascii.IsValid(start))
        {
            return false;
        }

        if (Context.LinkBase is null || !Ascii.Equals(start, Context.LinkBase))
        {
            Context.LinkBase = Encoding.UTF8.GetString(start);
        }

        owner.LinkBase = Context.LinkBase;
        _linkStart = _json.ValueSpan[..(start.Length + 1)];
        _linkBase = owner.LinkBase;
        return true;
    }

    private static bool CutEnd(ref ReadOnlySpan<byte> link, ReadOnlySpan<byte> end)
    {
        bool ends = link.Length >= end.Length && link[^end.Length..].SequenceEqual(end);
        link = ends ? link[..^end.Length] : link;
        return ends;
    }

    private static bool CutEnd(ref ReadOnlySpan<byte> link, string end)
    {
        bool ends = link.Length >= end.Length && Ascii.Equals(link[^end.Length..], end);
        link = ends ? link[..^end.Length] : link;
        return ends;
    }
}
