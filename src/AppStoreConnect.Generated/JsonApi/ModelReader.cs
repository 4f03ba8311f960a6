using System.Text.Json;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

/// <summary>
/// Reads models directly from UTF-8 JSON. A model's <c>ReadMembers</c> iterates over <see cref="Next"/> and requests each value with
/// the type that it declares. Unknown members are kept, and a value of another type is kept raw under its name.
/// </summary>
internal ref partial struct ModelReader
{
    /// <inheritdoc cref="UntypedJson.MaxDepth"/>
    internal const int MaxDepth = UntypedJson.MaxDepth;

    private JsonScanner _json;
    private Model? _owner;
    private ReadOnlySpan<byte> _name;
    private int _member;
    private Section _section;

    // "{base}/" of a link that took the slow path, and the same string without the slash. It contains no escapes and no quotes.
    private ReadOnlySpan<byte> _linkStart;
    private string? _linkBase;

    // The URL of the resource whose relationships are being read. Empty until it is known.
    private ReadOnlySpan<byte> _address;

    // The layouts that the fast path compares with.
    private TextLayout _identifier;
    private TextLayout _selfLink;
    private TextLayout _relationshipLinks;

    /// <summary>Creates a reader, positioned before the first token.</summary>
    public ModelReader(ReadOnlySpan<byte> utf8Json, ReadContext context)
    {
        _json = new JsonScanner(utf8Json, MaxDepth);
        _member = -1;
        Context = context;
    }

    /// <summary>The state shared across the document.</summary>
    public readonly ReadContext Context;

    /// <summary>The type of the current token.</summary>
    public readonly JsonTokenType TokenType => _json.TokenType;

    /// <summary>Whether the value is a JSON null.</summary>
    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Whether the value is an object.</summary>
    public readonly bool IsObject => _json.TokenType == JsonTokenType.StartObject;

    /// <summary>Whether the value is an array.</summary>
    public readonly bool IsArray => _json.TokenType == JsonTokenType.StartArray;

    /// <summary>Moves to the next token. Returns false at the end.</summary>
    public bool Read() => _json.Read();

    /// <summary>Moves to the value of the next known member of the current object. Returns false at the object's end.</summary>
    public bool Next(MemberTable members, out int member)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            member = FindName(members);
            if (member >= 0)
            {
                _json.Read();
                return true;
            }

            KeepUnknown();
        }

        member = -1;
        return false;
    }

    /// <summary>Moves to the next item of the current array. Returns false at the array's end.</summary>
    public bool NextItem() => _json.Read() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>Reads the current object into a model.</summary>
    /// <exception cref="JsonException">The object is nested deeper than this thread's stack allows.</exception>
    public void ReadInto(Model model, Section section = Section.Members)
    {
        UntypedJson.EnsureStack(_json.Depth);
        Model? owner = _owner;
        ReadOnlySpan<byte> name = _name;
        (int member, Section outer) = (_member, _section);
        (_member, _section) = (-1, section);
        SetOwner(model);
        if (section == Section.Members)
        {
            model.Read(ref this);
        }
        else
        {
            // Up to here, it is the URL of the previous resource, whose links must not be taken for this one's.
            _address = default;
            model.ReadMembers(ref this);
        }

        SetOwner(owner);
        _name = name;
        (_member, _section) = (member, outer);
    }

    /// <summary>Reads the current object into a new model; null for JSON null.</summary>
    public T? Object<T>()
        where T : Model, IModel, new()
    {
        if (!IsObject)
        {
            KeepUnread();
            return null;
        }

        T model = new T();
        ReadInto(model);
        return model;
    }

    /// <summary>Skips the current value.</summary>
    public void Skip() => _json.Skip();

    /// <summary>Returns the current value as an untyped tree.</summary>
    public UntypedNode Untyped() => UntypedJson.Read(ref _json);

    /// <summary>Keeps a value of an unexpected type raw under its own name and reports it in <see cref="Model.UnreadMembers"/>.</summary>
    private void KeepUnread()
    {
        if (IsNull)
        {
            return;
        }

        if (_owner is null || _member < 0)
        {
            throw new JsonException($"Unexpected {_json.TokenType}.");
        }

        Keep(Untyped());
    }

    // Raw, under the name of the current member.
    private readonly void Keep(UntypedNode value) => _owner!.KeepUnread(_section, System.Text.Encoding.UTF8.GetString(_name), value);

    // The index of the current name, under which values are kept from here on.
    private int FindName(MemberTable members)
    {
        ReadOnlySpan<byte> name = _json.ValueIsEscaped ? System.Text.Encoding.UTF8.GetBytes(_json.GetString()) : _json.ValueSpan;
        int member = members.FindNext(name, _member);
        if (member >= 0)
        {
            _name = name;
            _member = member;
        }

        return member;
    }

    // Compared first: storing a reference through "this" costs more than a comparison.
    private void SetOwner(Model? owner)
    {
        if (!ReferenceEquals(_owner, owner))
        {
            _owner = owner;
        }
    }

    private void KeepUnknown()
    {
        string name = _json.GetString();
        _json.Read();
        if (_owner is null)
        {
            _json.Skip();
        }
        else
        {
            _owner.KeepUnknown(_section, name, Untyped());
        }
    }
}
