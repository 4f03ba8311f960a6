using System.Text;
using System.Text.Json;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

// The structures that JSON:API itself defines: links, meta, included.
internal ref partial struct ModelReader
{
    private static readonly MemberTable s_meta = new("paging"u8);

    /// <summary>Positions the reader on an object. <see cref="Next"/> then iterates over its members.</summary>
    public void Enter() => _member = -1;

    /// <summary>Keeps a member of an unexpected form raw.</summary>
    public void Mismatch() => KeepUnread();

    /// <summary>Reads the links of a document. Links without a property are kept.</summary>
    public (string? Self, string? First, string? Next) DocumentLinks()
    {
        (string? self, string? first, string? next) = (null, null, null);
        Dictionary<string, UntypedNode>? others = null;
        Scope scope = Push();
        while (NextPart(DocumentBase.LinkNames, ref others, out int member))
        {
            string? link = PartText(ref others);
            switch (member)
            {
                case 0:
                    self = link;
                    break;
                case 1:
                    first = link;
                    break;
                default:
                    next = link;
                    break;
            }
        }

        Pop(scope);
        KeepOthers("links", others);
        return (self, first, next);
    }

    /// <summary>Reads the paging of a document's <c>meta</c>, or null if there is none. Members without a property are kept.</summary>
    public PagingInfo? Meta()
    {
        Scope scope = Push();
        PagingInfo? paging = ReadMeta(out Dictionary<string, UntypedNode>? others);
        Pop(scope);
        KeepOthers("meta", others);
        return paging;
    }

    /// <summary>Reads the <c>included</c> array.</summary>
    public List<Resource> Resources()
    {
        var list = new List<Resource>();
        while (NextItem())
        {
            if (!IsObject)
            {
                _json.Skip();
                continue;
            }

            string? id = PeekIdentifier(out ReadOnlySpan<byte> type);
            Resource resource = Context.Create(type, id);
            ReadInto(resource);
            list.Add(resource);
        }

        return list;
    }

    /// <summary>Reads the inline creates of a request. Resources of unknown types are skipped.</summary>
    public List<ResourceObject> InlineCreates(IncludedTypes types)
    {
        var list = new List<ResourceObject>();
        while (NextItem())
        {
            if (IsObject && PeekIdentifier(out ReadOnlySpan<byte> type) is var _ && types.Create(type) is { } resource)
            {
                ReadInto(resource);
                list.Add(resource);
            }
            else
            {
                _json.Skip();
            }
        }

        return list;
    }

    // The paging of the current "meta", and its other members.
    private PagingInfo? ReadMeta(out Dictionary<string, UntypedNode>? others)
    {
        PagingInfo? paging = null;
        others = null;
        while (NextPart(s_meta, ref others, out _))
        {
            if (!IsObject)
            {
                KeepPart(ref others);
                continue;
            }

            paging = ReadPaging(out Dictionary<string, UntypedNode>? othersOfPaging);
            if (othersOfPaging is not null)
            {
                (others ??= [])["paging"] = new UntypedObject(othersOfPaging);
            }
        }

        return paging;
    }

    private PagingInfo ReadPaging(out Dictionary<string, UntypedNode>? others)
    {
        (int? total, int? limit, string? cursor) = (null, null, null);
        others = null;
        _member = -1;
        while (NextPart(PagingInfo.Names, ref others, out int member))
        {
            switch (member)
            {
                case 0 when WireNumber.TryInt32(ref _json, out int count):
                    total = count;
                    break;
                case 1 when WireNumber.TryInt32(ref _json, out int most):
                    limit = most;
                    break;
                case 2 when _json.TokenType == JsonTokenType.String:
                    cursor = _json.GetString();
                    break;
                default:
                    KeepPart(ref others);
                    break;
            }
        }

        return new PagingInfo { Total = total, Limit = limit, NextCursor = cursor };
    }

    // Looks ahead on a copy for "type", and "id" if it matters. They nearly always come first.
    private readonly string? PeekIdentifier(out ReadOnlySpan<byte> type)
    {
        if (!Context.HasExpected && _identifier.TryFirst(_json.Rest, out type))
        {
            return null;
        }

        JsonScanner ahead = _json;
        type = default;
        string? id = null;
        bool hasType = false;
        while (!(hasType && (id is not null || !Context.HasExpected)) && ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            bool isType = ahead.ValueTextEquals("type"u8);
            bool isId = !isType && ahead.ValueTextEquals("id"u8);
            ahead.Read();
            if (isType && ahead.TokenType == JsonTokenType.String)
            {
                type = ahead.ValueIsEscaped ? Encoding.UTF8.GetBytes(ahead.GetString()) : ahead.ValueSpan;
                hasType = true;
            }
            else if (isId && ahead.TokenType == JsonTokenType.String)
            {
                id = ahead.GetString();
            }
            else
            {
                ahead.Skip();
            }
        }

        return id;
    }

    // Like Next, for an object that is not a model (links, meta, a relationship). Collects its unknown members.
    private bool NextPart(MemberTable members, ref Dictionary<string, UntypedNode>? others, out int member)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            member = FindName(members);
            if (member >= 0)
            {
                _json.Read();
                return true;
            }

            string name = _json.GetString();
            _json.Read();
            (others ??= [])[name] = Untyped();
        }

        member = -1;
        return false;
    }

    // The current string. Null for another kind of value, which is collected as well.
    private string? PartText(ref Dictionary<string, UntypedNode>? others)
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            return _json.GetString();
        }

        KeepPart(ref others);
        return null;
    }

    // The value of a known member that has an unexpected type.
    private void KeepPart(ref Dictionary<string, UntypedNode>? others)
    {
        if (!IsNull)
        {
            (others ??= [])[Encoding.UTF8.GetString(_name)] = Untyped();
        }
    }

    // The members of the owner's links or meta that have no property.
    private readonly void KeepOthers(string name, Dictionary<string, UntypedNode>? others)
    {
        if (others is not null)
        {
            _owner!.KeepUnknown(_section, name, new UntypedObject(others));
        }
    }

    private Scope Push()
    {
        var scope = new Scope(_owner, _name, _member, _section);
        (_owner, _member) = (null, -1);
        return scope;
    }

    private void Pop(Scope scope)
    {
        _name = scope.Name;
        (_owner, _member, _section) = (scope.Owner, scope.Member, scope.Section);
    }

    private readonly ref struct Scope(Model? owner, ReadOnlySpan<byte> name, int member, Section section)
    {
        public readonly Model? Owner = owner;
        public readonly ReadOnlySpan<byte> Name = name;
        public readonly int Member = member;
        public readonly Section Section = section;
    }
}
