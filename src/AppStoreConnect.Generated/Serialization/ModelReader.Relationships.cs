using System.Text.Json;

namespace AppStoreConnect.Serialization;

// Relationships of resources.
internal ref partial struct ModelReader
{
    private static readonly MemberTable s_relationship = new("links data meta"u8);

    /// <summary>A relationship of the resource being read, whose type alone does not tell the class (V1 and V2); null for JSON null.</summary>
    /// <typeparam name="T">The class that it means.</typeparam>
    /// <param name="type">The linkages' declared type.</param>
    public RelationshipData? Relationship<T>(string type)
        where T : Resource, new() => Relationship(type, static () => new T());

    /// <summary>A relationship of the resource being read; null for JSON null.</summary>
    /// <param name="type">The linkages' declared type.</param>
    /// <param name="target">Makes the related class, where the type alone does not tell it; null elsewhere.</param>
    public RelationshipData? Relationship(string type, Func<Resource>? target = null)
    {
        if (!IsObject)
        {
            KeepUnread();
            return null;
        }

        var owner = (Resource)_owner!;
        ReadOnlySpan<byte> name = _name;
        if (PassesLinks(owner, name))
        {
            return RelationshipData.DerivedLinksOnly;
        }

        Scope scope = Push();
        RelationshipParts parts = default;
        while (NextPart(ref parts, out int member))
        {
            switch (member)
            {
                case 0 when IsObject:
                    ReadRelationshipLinks(owner, name, ref parts);
                    break;
                case 1:
                    ReadLinkages(type, target, ref parts);
                    break;
                case 2 when IsObject:
                    parts.Paging = Meta();
                    break;
                default:
                    _json.Skip();
                    break;
            }
        }

        Pop(scope);
        return parts.ToData();
    }

    // As Next; but a relationship is no model of its own, so what is unknown in it goes with its data.
    private bool NextPart(ref RelationshipParts parts, out int member)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            member = FindName(s_relationship);
            if (member >= 0)
            {
                _json.Read();
                return true;
            }

            string name = _json.GetString()!;
            _json.Read();
            (parts.Others ??= [])[name] = Untyped();
        }

        member = -1;
        return false;
    }

    private void ReadLinkages(string type, Func<Resource>? target, ref RelationshipParts parts)
    {
        if (IsObject)
        {
            parts.Ids = [ReadLinkage(type, target, ref parts)];
        }
        else if (IsArray)
        {
            parts.IsMany = true;
            var ids = new List<string>();
            while (NextItem())
            {
                if (IsObject)
                {
                    ids.Add(ReadLinkage(type, target, ref parts));
                }
                else
                {
                    _json.Skip();
                }
            }

            parts.Ids = [.. ids];
        }
        else
        {
            parts.IsNull = IsNull;
        }
    }

    private string ReadLinkage(string type, Func<Resource>? target, ref RelationshipParts parts)
    {
        string id = "";
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            bool isId = _json.ValueTextEquals("id"u8);
            bool isType = !isId && _json.ValueTextEquals("type"u8);
            _json.Read();
            if (isId && _json.TokenType == JsonTokenType.String)
            {
                id = Text();
            }
            else if (isType && _json.TokenType == JsonTokenType.String)
            {
                parts.Type = _json.ValueTextEquals(type) ? null : _json.GetString();
            }
            else
            {
                _json.Skip();
            }
        }

        if (target is not null)
        {
            Context.Expect(parts.Type ?? type, id, target);
        }

        return id;
    }

    private struct RelationshipParts
    {
        public string[]? Ids;
        public bool IsMany;
        public bool IsNull;
        public string? Type;
        public string? Self;
        public string? Related;
        public bool SelfIsDerived;
        public bool RelatedIsDerived;
        public PagingInfo? Paging;
        public Dictionary<string, object>? Others;

        public readonly RelationshipData ToData() =>
            SelfIsDerived && RelatedIsDerived && Ids is null && Paging is null && !IsNull && Others is null
                ? RelationshipData.DerivedLinksOnly
                : new RelationshipData
                {
                    Ids = Ids,
                    IsMany = IsMany,
                    IsNull = IsNull,
                    Type = Type,
                    Self = Self,
                    Related = Related,
                    SelfIsDerived = SelfIsDerived,
                    RelatedIsDerived = RelatedIsDerived,
                    Paging = Paging,
                    Others = Others,
                };
    }
}
