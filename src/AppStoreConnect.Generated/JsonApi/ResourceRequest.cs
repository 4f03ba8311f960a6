using AppStoreConnect.JsonApi;

namespace AppStoreConnect;

/// <summary>
/// The body of a request: a JSON:API document <c>{"data": {"type", "id", "attributes", "relationships"}, "included"}</c>,
/// flattened. The serializer writes the envelope.
/// </summary>
public abstract class ResourceRequest : ResourceObject
{
    private static readonly MemberTable s_members = new("data included"u8);

    private protected ResourceRequest()
    {
    }

    internal sealed override void Read(ref ModelReader reader)
    {
        while (reader.Next(s_members, out int member))
        {
            if (member == 0 && reader.IsObject)
            {
                reader.Enter();
                base.Read(ref reader);
            }
            else if (member == 1 && reader.IsArray)
            {
                ReadIncluded(ref reader);
            }
            else
            {
                reader.Mismatch();
            }
        }
    }

    internal sealed override void Write(ref ModelWriter writer)
    {
        writer.Json.WriteStartObject(JsonApiNames.Data);
        base.Write(ref writer);
        writer.Json.WriteEndObject();
        WriteIncluded(ref writer);
    }

    /// <summary>Reads the resources to create together. Overridden by requests that support this.</summary>
    internal virtual void ReadIncluded(ref ModelReader reader) => reader.Skip();

    /// <summary>Writes the resources to create together.</summary>
    internal virtual void WriteIncluded(ref ModelWriter writer) => writer.RefuseInlineCreates(this);
}
