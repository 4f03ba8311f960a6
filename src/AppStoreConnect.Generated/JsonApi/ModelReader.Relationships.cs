using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

// Relationships of resources.
internal ref partial struct ModelReader
{
    /// <summary>Reads a relationship of the current resource whose type alone does not determine the class (V1 and V2); null for JSON null.</summary>
    /// <typeparam name="T">The class of the related resources.</typeparam>
    /// <param name="type">The linkages' declared type.</param>
    public RelationshipData? Relationship<T>(string type)
        where T : Resource, new() => Relationship(type, static () => new T());

    /// <summary>Reads a relationship of the current resource; null for JSON null.</summary>
    /// <param name="type">The linkages' declared type.</param>
    /// <param name="target">Creates the related class if the type alone does not determine it, otherwise null.</param>
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
        while (NextPart(RelationshipData.Names, ref parts.Others, out int member))
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
                    Scope inner = Push();
                    parts.Paging = ReadMeta(out Dictionary<string, UntypedNode>? othersOfMeta);
                    Pop(inner);
                    parts.Add("meta", othersOfMeta);
                    break;
                default:
                    KeepPart(ref parts.Others);
                    break;
            }
        }

        Pop(scope);
        return parts.ToData();
    }

    private void ReadLinkages(string type, Func<Resource>? target, ref RelationshipParts parts)
    {
        if (IsObject)
        {
            parts.Ids = [ReadLinkage(type, target, isFirst: true, ref parts, out Dictionary<string, UntypedNode>? others)];
            parts.Add("data", others);
        }
        else if (IsArray)
        {
            ReadLinkageList(type, target, ref parts);
        }
        else
        {
            parts.IsNull = IsNull;
            KeepPart(ref parts.Others);
        }
    }

    private void ReadLinkageList(string type, Func<Resource>? target, ref RelationshipParts parts)
    {
        var ids = new List<string>();
        List<UntypedNode>? othersOfEach = null;
        while (NextItem())
        {
            if (!IsObject)
            {
                _json.Skip();
                continue;
            }

            string id = ReadLinkage(type, target, ids.Count == 0, ref parts, out Dictionary<string, UntypedNode>? others);
            if (others is not null)
            {
                // At the index of its id. The ids before it have none.
                othersOfEach ??= [];
                while (othersOfEach.Count < ids.Count)
                {
                    othersOfEach.Add(new UntypedObject(new Dictionary<string, UntypedNode>()));
                }

                othersOfEach.Add(new UntypedObject(others));
            }

            ids.Add(id);
        }

        parts.IsMany = true;
        parts.Ids = [.. ids];
        if (othersOfEach is not null)
        {
            (parts.Others ??= [])["data"] = new UntypedArray(othersOfEach);
        }
    }

    private string ReadLinkage(string type, Func<Resource>? target, bool isFirst, ref RelationshipParts parts, out Dictionary<string, UntypedNode>? others)
    {
        string id = "";
        others = null;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            bool isId = _json.ValueTextEquals("id"u8);
            bool isType = !isId && _json.ValueTextEquals("type"u8);
            string? other = isId || isType ? null : _json.GetString();
            _json.Read();
            if (isId && _json.TokenType == JsonTokenType.String)
            {
                id = _json.GetString();
            }
            else if (isType && _json.TokenType == JsonTokenType.String)
            {
                string? own = _json.ValueTextEquals(type) ? null : _json.GetString();
                if (isFirst)
                {
                    parts.Type = own;
                }
                else if (own != parts.Type)
                {
                    (others ??= [])["type"] = new UntypedString(own ?? type);
                }
            }
            else
            {
                (others ??= [])[other ?? (isId ? "id" : "type")] = Untyped();
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
        public Dictionary<string, UntypedNode>? Others;

        /// <summary>Adds the members of a relationship that have no property.</summary>
        public void Add(string name, Dictionary<string, UntypedNode>? others)
        {
            if (others is not null)
            {
                (Others ??= [])[name] = new UntypedObject(others);
            }
        }

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
