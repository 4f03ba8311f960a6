using System.Text.Json;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

/// <summary>
/// Reads models straight from UTF-8 JSON. A model's <c>ReadMembers</c> loops over <see cref="Next"/> and asks for each value in
/// the type that it wants; unknown members are kept, and a value that does not fit is kept raw under its name.
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

    // "{base}/" of a link that went the long way, and the string of it without the slash: it has no escape in it, nor a quote.
    private ReadOnlySpan<byte> _linkStart;
    private string? _linkBase;

    // The address of the resource whose relationships are being read; empty before it is known.
    private ReadOnlySpan<byte> _address;

    // What the short way compares with.
    private TextLayout _identifier;
    private TextLayout _selfLink;
    private TextLayout _relationshipLinks;

    /// <summary>A reader that stands before the first token.</summary>
    public ModelReader(ReadOnlySpan<byte> utf8Json, ReadContext context)
    {
        _json = new JsonScanner(utf8Json, MaxDepth);
        _member = -1;
        Context = context;
    }

    /// <summary>What is known across the document.</summary>
    public ReadContext Context { get; }

    /// <summary>What it stands on.</summary>
    public readonly JsonTokenType TokenType => _json.TokenType;

    /// <summary>Whether the value is a JSON null.</summary>
    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Whether the value is an object.</summary>
    public readonly bool IsObject => _json.TokenType == JsonTokenType.StartObject;

    /// <summary>Whether the value is an array.</summary>
    public readonly bool IsArray => _json.TokenType == JsonTokenType.StartArray;

    /// <summary>Goes to the next token; false at the end.</summary>
    public bool Read() => _json.Read();

    /// <summary>Goes to the next known member of the object it is in and stands on its value; false at the object's end.</summary>
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

    /// <summary>Goes to the next item of the array it is in; false at the array's end.</summary>
    public bool NextItem() => _json.Read() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>Reads the object it stands on into a model.</summary>
    /// <exception cref="JsonException">It nests deeper than this thread's stack can hold.</exception>
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
            // That of the resource before, so far: its links, met again here, would be taken for this one's own.
            _address = default;
            model.ReadMembers(ref this);
        }

        SetOwner(owner);
        _name = name;
        (_member, _section) = (member, outer);
    }

    /// <summary>Reads an object into a new model; null for JSON null.</summary>
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

    /// <summary>Skips the value it stands on.</summary>
    public void Skip() => _json.Skip();

    /// <summary>The value as an untyped tree.</summary>
    public UntypedNode Untyped() => UntypedJson.Read(ref _json);

    /// <summary>Keeps a value that is not of the promised kind: raw, under its own name, told of by <see cref="Model.UnreadMembers"/>.</summary>
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

    // Raw, under the name of the member that it stands on.
    private readonly void Keep(UntypedNode value) => _owner!.KeepUnread(_section, System.Text.Encoding.UTF8.GetString(_name), value);

    // The place of the name that it stands on, which becomes the one that values are kept under.
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

    // Compared first: storing a reference through "this" costs more than looking.
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
