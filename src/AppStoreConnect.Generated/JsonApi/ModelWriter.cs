using System.Text;
using System.Text.Json;
using AppStoreConnect.Serialization;

namespace AppStoreConnect.JsonApi;

/// <summary>
/// Writes models directly as UTF-8 JSON. Null is omitted unless it was assigned in an update. A section
/// (<c>attributes</c>, <c>relationships</c>) is opened by its first member, so that empty sections are not sent.
/// </summary>
internal ref partial struct ModelWriter
{
    private readonly Utf8JsonWriter _json;
    private Section _pending;
    private bool _open;
    private MemberTable? _members;
    private Dictionary<string, object>? _kept;
    private string? _targetId;
    private InlineCreates? _inline;

    // The members that were written. A raw value kept under such a name is not written again.
    private ulong _written;
    private HashSet<int>? _writtenBeyond;

    /// <summary>Creates a writer on top of a JSON writer.</summary>
    public ModelWriter(Utf8JsonWriter json) => _json = json;

    /// <summary>The id of the resource that an update is sent to. Used for the first resource object, if it has no id of its own.</summary>
    public string? TargetId
    {
        init => _targetId = value;
    }

    /// <summary>Returns the id to write for a resource object with this id.</summary>
    public string? TakeId(string? own)
    {
        string? id = own ?? _targetId;
        _targetId = null;
        return id;
    }

    /// <summary>Whether the body is a request, in which empty values are refused. A resource that was read is written as received.</summary>
    public bool IsRequest { get; init; }

    /// <summary>The underlying writer.</summary>
    public readonly Utf8JsonWriter Json => _json;

    /// <summary>Writes a model as a JSON object.</summary>
    public void Model(Model model)
    {
        UntypedJson.EnsureStack(_json.CurrentDepth);
        (Section pending, bool open, MemberTable? members, Dictionary<string, object>? kept) = (_pending, _open, _members, _kept);
        (ulong written, HashSet<int>? beyond) = (_written, _writtenBeyond);
        (_pending, _open, _members, _kept) = (Section.Members, false, model.WireNames, model.AdditionalDataOrNull);
        (_written, _writtenBeyond) = (0, null);
        _json.WriteStartObject();
        model.Write(ref this);
        _json.WriteEndObject();
        (_pending, _open, _members, _kept) = (pending, open, members, kept);
        (_written, _writtenBeyond) = (written, beyond);
    }

    /// <summary>Starts a section for the members that follow.</summary>
    public void Begin(Section section) => (_pending, _open) = (section, false);

    /// <summary>Closes the section if anything was written in it.</summary>
    /// <returns>Whether anything was written.</returns>
    public bool End()
    {
        bool open = _open;
        if (open)
        {
            _json.WriteEndObject();
        }

        (_pending, _open) = (Section.Members, false);
        return open;
    }

    /// <summary>Writes unknown members as received, except those that a property has since written, because an object must not contain a name twice.</summary>
    public void Kept(IDictionary<string, object>? members) => Kept(members, _members, _written);

    /// <summary>Writes the unknown members of an envelope as received.</summary>
    /// <param name="members">The members.</param>
    /// <param name="names">The names of the envelope's own members.</param>
    /// <param name="written">Which of these were written, one bit each.</param>
    public void Kept(IDictionary<string, object>? members, MemberTable? names, ulong written)
    {
        if (members is null)
        {
            return;
        }

        foreach (KeyValuePair<string, object> member in members)
        {
            if (names?.Find(Encoding.UTF8.GetBytes(member.Key)) is { } index and >= 0
                && (index < 64 ? (written & (1UL << index)) != 0 : _writtenBeyond?.Contains(index) == true))
            {
                continue;
            }

            Open();
            _json.WritePropertyName(member.Key);
            UntypedJson.Write(_json, member.Value);
        }
    }

    private JsonEncodedText Name(int member)
    {
        if (member < 64)
        {
            _written |= 1UL << member;
        }
        else
        {
            (_writtenBeyond ??= []).Add(member);
        }

        return _members!.Encoded(member);
    }

    private void Open()
    {
        if (_pending != Section.Members && !_open)
        {
            _open = true;
            _json.WriteStartObject(_pending == Section.Attributes ? JsonApiNames.Attributes : JsonApiNames.Relationships);
        }
    }

    // Whether a member must be written. A null that was assigned is written here.
    private bool Starts(bool absent, int member, bool assigned)
    {
        if (!absent)
        {
            Open();
            return true;
        }

        if (assigned)
        {
            Open();
            _json.WriteNull(Name(member));
        }

        return false;
    }
}
