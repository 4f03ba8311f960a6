using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Serialization;

// The shapes that JSON:API itself defines: links, meta, included.
internal ref partial struct ModelReader
{
    private static readonly MemberTable s_links = new("self first next"u8);
    private static readonly MemberTable s_meta = new("paging"u8);
    private static readonly MemberTable s_paging = new("total limit nextCursor"u8);

    /// <summary>Stands on an object: from here on <see cref="Next"/> goes through its members.</summary>
    public void Enter() => _member = -1;

    /// <summary>A member that is not of the promised shape: kept raw.</summary>
    public void Mismatch() => KeepUnread();

    /// <summary>The links of a document.</summary>
    public (string? Self, string? First, string? Next) DocumentLinks()
    {
        (string? self, string? first, string? next) = (null, null, null);
        Scope scope = Push();
        while (Next(s_links, out int member))
        {
            string? link = _json.TokenType == JsonTokenType.String ? _json.GetString() : SkipNull();
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
        return (self, first, next);
    }

    /// <summary>The paging of a document's or a relationship's <c>meta</c>; null where it has none.</summary>
    public PagingInfo? Meta()
    {
        PagingInfo? paging = null;
        Scope scope = Push();
        while (Next(s_meta, out _))
        {
            paging = IsObject ? ReadPaging() : null;
            if (paging is null)
            {
                _json.Skip();
            }
        }

        Pop(scope);
        return paging;
    }

    /// <summary>The <c>included</c> array.</summary>
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

    /// <summary>The resources to create along of a request; one of no known type is passed over.</summary>
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

    private PagingInfo ReadPaging()
    {
        (int? total, int? limit, string? cursor) = (null, null, null);
        _member = -1;
        while (Next(s_paging, out int member))
        {
            switch (member)
            {
                case 0:
                    total = WireNumber.TryInt32(ref _json, out int count) ? count : null;
                    break;
                case 1:
                    limit = WireNumber.TryInt32(ref _json, out int most) ? most : null;
                    break;
                default:
                    cursor = _json.TokenType == JsonTokenType.String ? _json.GetString() : null;
                    break;
            }

            _json.Skip();
        }

        return new PagingInfo { Total = total, Limit = limit, NextCursor = cursor };
    }

    // Looks ahead on a copy for "type", and "id" where it has a say, which nearly always come first.
    private readonly string? PeekIdentifier(out ReadOnlySpan<byte> type)
    {
        Utf8JsonReader ahead = _json;
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
                type = ahead.ValueIsEscaped ? Encoding.UTF8.GetBytes(ahead.GetString()!) : ahead.ValueSpan;
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

    private string? SkipNull()
    {
        _json.Skip();
        return null;
    }

    // Unknown members of links and meta carry nothing a client can use and are passed over: owner is null inside.
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
