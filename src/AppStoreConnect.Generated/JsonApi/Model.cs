using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>
/// A JSON object of the API. It can be read and written through Kiota's serializers or, faster, directly as UTF-8.
/// </summary>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract class Model : IParsable, IAdditionalDataHolder
{
    private static readonly MemberTable s_none = new(default);
    private KeptData? _kept;

    private protected Model()
    {
    }

    /// <summary>
    /// Members that the OpenAPI document does not define, by JSON name, as Kiota's untyped nodes. They are written back unchanged.
    /// Members whose value has an unexpected type are also kept here: see <see cref="UnreadMembers"/>.
    /// In a document, <c>links</c> and <c>meta</c> contain their members that have no property, such as <c>links.last</c>.
    /// </summary>
    public IDictionary<string, object> AdditionalData
    {
        get => Kept.Data ??= [];
        set => Kept.Data = value is null ? null : new Dictionary<string, object>(value);
    }

    /// <summary>
    /// The JSON names of members whose value does not, or only partly, match the declared type. The original value is kept in <see cref="AdditionalData"/>. Usually empty.
    /// For a list of objects or a map, the property contains the items that match. A null in a list or map is ignored.
    /// </summary>
    public IReadOnlyList<string> UnreadMembers => _kept?.Unread ?? [];

    /// <summary>The JSON names of the model's own members.</summary>
    private protected virtual MemberTable Members => s_none;

    /// <inheritdoc cref="Members"/>
    internal MemberTable WireNames => Members;

    internal Dictionary<string, object>? AdditionalDataOrNull => _kept?.Data is { Count: > 0 } data ? data : null;

    private protected KeptData Kept => _kept ??= new KeptData();

    private protected KeptData? KeptOrNull => _kept;

    private protected virtual string DebuggerText => ToString() is { } text && text != GetType().ToString() ? text : ToJson();

    /// <summary>Returns the object as JSON: a request as it is sent; a resource or document as it was read, including unknown members.</summary>
    /// <param name="indented">Whether to indent the JSON.</param>
    public string ToJson(bool indented = false)
    {
        byte[] utf8 = ModelJson.ToUtf8(this);
        if (!indented)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        using JsonDocument document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 1000 });
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = true }))
        {
            document.WriteTo(json);
        }

        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    /// <summary>Returns the deserializers for Kiota's parse nodes. Every name has one, because models keep unknown members.</summary>
    /// <returns>A dictionary with a deserializer for every name.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new KiotaFieldDeserializers(this);

    /// <summary>Writes the members to a Kiota serialization writer.</summary>
    /// <param name="writer">The writer, positioned inside the object.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        KiotaSerialization.Write(this, writer);
    }

    /// <summary>Returns why and where this is not the expected response, or null if it is.</summary>
    internal virtual (string Place, string Problem)? Problem(bool dataCanBeNull) =>
        AdditionalDataOrNull is { } kept && kept.TryGetValue("errors", out object? errors) && errors is not (null or UntypedNull) && !(errors is UntypedArray list && !list.GetValue().Any())
            ? ("$.errors", Http.Responses.ErrorsInSuccess)
            : null;

    /// <summary>Whether this has what identifies it, if it needs that.</summary>
    internal virtual bool IsIdentified => true;

    /// <summary>Reads the members of the current object.</summary>
    internal virtual void Read(ref ModelReader reader) => ReadMembers(ref reader);

    /// <summary>Reads the model's own members, at any position in the object.</summary>
    internal void ReadMembers(ref ModelReader reader)
    {
        MemberTable members = Members;
        while (reader.Next(members, out int member))
        {
            ReadMember(ref reader, member);
        }
    }

    /// <summary>Reads the value of one of <see cref="Members"/>.</summary>
    internal virtual void ReadMember(ref ModelReader reader, int member) => reader.Skip();

    /// <summary>Writes the members.</summary>
    internal virtual void Write(ref ModelWriter writer)
    {
        WriteMembers(ref writer);
        writer.Kept(AdditionalDataOrNull);
    }

    /// <summary>Writes the model's own members.</summary>
    internal virtual void WriteMembers(ref ModelWriter writer)
    {
    }

    internal virtual void KeepUnknown(Section section, string name, UntypedNode value) => AdditionalData[name] = value;

    internal void KeepUnread(Section section, string name, UntypedNode value)
    {
        List<string> unread = Kept.Unread ??= new(1);
        if (!unread.Contains(name))
        {
            unread.Add(name);
        }

        KeepUnknown(section, name, value);
    }
}
