using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>
/// A JSON object of the API. It reads and writes itself through Kiota's serializers and, faster, straight from UTF-8.
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
    /// Members that the document does not know (yet), by wire name, as Kiota's untyped nodes; written back as they came.
    /// Also holds, raw, members whose value was not of the promised kind: see <see cref="UnreadMembers"/>.
    /// In a document, <c>links</c> and <c>meta</c> here hold their members that have no property, such as <c>links.last</c>.
    /// </summary>
    public IDictionary<string, object> AdditionalData
    {
        get => Kept.Data ??= [];
        set => Kept.Data = value is null ? null : new Dictionary<string, object>(value);
    }

    /// <summary>
    /// Wire names of members whose value could not be read as the promised type, wholly or in part, and is kept raw in <see cref="AdditionalData"/>; usually empty.
    /// Of a list of objects or a map, the property holds what could be read, and the raw value the rest. A null in a list or map is ignored.
    /// </summary>
    public IReadOnlyList<string> UnreadMembers => _kept?.Unread ?? [];

    /// <summary>Wire names of the model's own members.</summary>
    private protected virtual MemberTable Members => s_none;

    /// <inheritdoc cref="Members"/>
    internal MemberTable WireNames => Members;

    internal Dictionary<string, object>? AdditionalDataOrNull => _kept?.Data is { Count: > 0 } data ? data : null;

    private protected KeptData Kept => _kept ??= new KeptData();

    private protected KeptData? KeptOrNull => _kept;

    private protected virtual string DebuggerText => ToString() is { } text && text != GetType().ToString() ? text : ToJson();

    /// <summary>The object as JSON: a request as it is sent, a resource or document as it was read, unknown members included.</summary>
    /// <param name="indented">Whether to write it on several lines, for people.</param>
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

    /// <summary>What Kiota's parse nodes call; any name is answered, since models keep what they do not know.</summary>
    /// <returns>A dictionary that has a deserializer for every name.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new KiotaFieldDeserializers(this);

    /// <summary>Writes the members through one of Kiota's serialization writers.</summary>
    /// <param name="writer">The writer, standing inside the object.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        KiotaSerialization.Write(this, writer);
    }

    /// <summary>Why this is not the answer that was asked for, and where; null where it is.</summary>
    internal virtual (string Place, string Problem)? Problem(bool dataCanBeNull) =>
        AdditionalDataOrNull is { } kept && kept.TryGetValue("errors", out object? errors) && errors is UntypedArray list && list.GetValue().Any(item => item is UntypedObject)
            ? ("$.errors", "The answer holds errors although its status says that all is well.")
            : null;

    /// <summary>Reads the members of the object that the reader stands in.</summary>
    internal virtual void Read(ref ModelReader reader) => ReadMembers(ref reader);

    /// <summary>Reads the model's own members, wherever in the object they stand.</summary>
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
