using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>
/// A JSON:API resource object, flat: its attributes and relationships, which share one namespace, are its own members.
/// </summary>
public abstract class ResourceObject : Model
{
    private static readonly MemberTable s_members = new("type id attributes relationships links"u8);

    private protected ResourceObject()
    {
    }

    /// <summary>The JSON:API type, such as <c>apps</c>.</summary>
    public string ResourceType => KeptOrNull?.Type ?? DeclaredType;

    /// <summary>Relationships that the document does not know (yet), by wire name, as they came.</summary>
    public IDictionary<string, object> AdditionalRelationships => Kept.Relationships ??= [];

    /// <summary>Members beside attributes and relationships that the document does not know (yet), by wire name, as they came.</summary>
    public IDictionary<string, object> AdditionalMembers => Kept.Members ??= [];

    /// <summary>The type that the document declares for this class.</summary>
    private protected abstract string DeclaredType { get; }

    /// <summary>The id as it is on the wire; null where there is none.</summary>
    private protected abstract string? WireId { get; set; }

    /// <inheritdoc/>
    internal override void Read(ref ModelReader reader)
    {
        if (KeptOrNull is null && reader.PassesIdentifier(DeclaredType) is { } id)
        {
            WireId = id;
        }

        while (reader.Next(s_members, out int member))
        {
            switch (member)
            {
                case 0:
                    SetType(reader.Text(DeclaredType));
                    break;
                case 1:
                    WireId = reader.String();
                    break;
                case 2 when reader.IsObject:
                    reader.ReadInto(this, Section.Attributes);
                    break;
                case 3 when reader.IsObject:
                    reader.ReadInto(this, Section.Relationships);
                    break;
                case 4:
                    ReadLinks(ref reader);
                    break;
                default:
                    reader.Mismatch();
                    break;
            }
        }
    }

    /// <inheritdoc/>
    internal override void Write(ref ModelWriter writer)
    {
        writer.Json.WriteString("type"u8, ResourceType);
        if (writer.TakeId(WireId) is { } id)
        {
            writer.Json.WriteString("id"u8, id);
        }

        writer.Begin(Section.Attributes);
        WriteMembers(ref writer);
        writer.Kept(AdditionalDataOrNull);
        writer.End();
        writer.Begin(Section.Relationships);
        WriteRelationships(ref writer);
        writer.Kept(KeptOrNull?.Relationships);
        writer.End();
        WriteLinks(ref writer);
        writer.Kept(KeptOrNull?.Members);
    }

    /// <summary>Writes the relationships; <see cref="Model.WriteMembers"/> writes the attributes.</summary>
    internal virtual void WriteRelationships(ref ModelWriter writer)
    {
    }

    internal override void KeepUnknown(Section section, string name, UntypedNode value)
    {
        IDictionary<string, object> kept = section switch
        {
            Section.Attributes => AdditionalData,
            Section.Relationships => AdditionalRelationships,
            _ => AdditionalMembers,
        };
        kept[name] = value;
    }

    /// <summary>The JSON:API type and the id, such as <c>builds/42</c>; the type alone where there is no id.</summary>
    public override string ToString() => WireId is { } id ? $"{ResourceType}/{id}" : ResourceType;

    private protected virtual void ReadLinks(ref ModelReader reader) => KeepUnknown(Section.Members, "links", reader.Untyped());

    private protected virtual void WriteLinks(ref ModelWriter writer)
    {
    }

    private void SetType(string? type)
    {
        if (!ReferenceEquals(type, DeclaredType) || KeptOrNull is not null)
        {
            Kept.Type = type;
        }
    }
}
