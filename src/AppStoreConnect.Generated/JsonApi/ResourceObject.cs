using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>
/// A JSON:API resource object, flattened: its attributes and relationships, which share one namespace, are its properties.
/// </summary>
public abstract class ResourceObject : Model
{
    private static readonly MemberTable s_members = new("type id attributes relationships links"u8);

    private protected ResourceObject()
    {
    }

    /// <summary>The JSON:API type, such as <c>apps</c>.</summary>
    public string ResourceType => KeptOrNull?.Type ?? DeclaredType;

    /// <summary>Relationships that the OpenAPI document does not define, by JSON name, as received.</summary>
    public IDictionary<string, object> AdditionalRelationships => Kept.Relationships ??= [];

    /// <summary>
    /// Members other than attributes and relationships that the OpenAPI document does not define, by JSON name, as received. <c>links</c> contains the links
    /// that have no property.
    /// </summary>
    public IDictionary<string, object> AdditionalMembers => Kept.Members ??= [];

    /// <summary>The type that the OpenAPI document declares for this class.</summary>
    private protected string DeclaredType => Members.Type;

    /// <summary>The id in JSON, or null if there is none.</summary>
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
        // One bit for each member of the object that was written, in the order of the table.
        ulong written = 1;
        if (KeptOrNull?.Type is { } type)
        {
            writer.Json.WriteString(JsonApiNames.Type, type);
        }
        else
        {
            writer.Json.WriteString(JsonApiNames.Type, Members.EncodedType);
        }

        if (writer.TakeId(WireId) is { } id)
        {
            writer.Json.WriteString(JsonApiNames.Id, id);
            written |= 1 << 1;
        }

        writer.Begin(Section.Attributes);
        WriteMembers(ref writer);
        writer.Kept(AdditionalDataOrNull);
        written |= writer.End() ? 1UL << 2 : 0;
        writer.Begin(Section.Relationships);
        WriteRelationships(ref writer);
        writer.Kept(KeptOrNull?.Relationships);
        written |= writer.End() ? 1UL << 3 : 0;
        written |= WriteLinks(ref writer) ? 1UL << 4 : 0;
        writer.Kept(KeptOrNull?.Members, s_members, written);
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

    /// <summary>Returns the JSON:API type and the id, such as <c>builds/42</c>, or only the type if there is no id.</summary>
    public override string ToString() => WireId is { } id ? $"{ResourceType}/{id}" : ResourceType;

    private protected virtual void ReadLinks(ref ModelReader reader) => KeepUnknown(Section.Members, "links", reader.Untyped());

    /// <summary>Writes the links.</summary>
    /// <returns>Whether there are any.</returns>
    private protected virtual bool WriteLinks(ref ModelWriter writer) => false;

    /// <summary>Called before type or id change, because links derived from them must not.</summary>
    private protected virtual void KeepLinks()
    {
    }

    private void SetType(string? type)
    {
        if (!ReferenceEquals(type, DeclaredType) || KeptOrNull is not null)
        {
            KeepLinks();
            Kept.Type = type;
        }
    }
}
