using System.Text.Json;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

/// <summary>
/// The bridge to Kiota's serializers. Both directions use the models' own reader and writer, with
/// Kiota's untyped nodes in between. This is slower than the client's own path but always behaves the same.
/// </summary>
internal static class KiotaSerialization
{
    /// <summary>Writes a model's members through Kiota's writer.</summary>
    public static void Write(Model model, ISerializationWriter writer)
    {
        foreach (KeyValuePair<string, UntypedNode> member in UntypedJson.ReadMembers(ModelJson.ToUtf8(model)))
        {
            writer.WriteObjectValue(member.Key, member.Value);
        }
    }

    /// <summary>Reads one member of a model from Kiota's parse node. Null means JSON null.</summary>
    public static void ReadMember(Model model, string name, IParseNode? node, ReadContext context)
    {
        UntypedNode? value = node?.GetObjectValue<UntypedNode>(static _ => new UntypedNode());
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WritePropertyName(name);
            UntypedJson.Write(json, value);
            json.WriteEndObject();
        }

        ModelJson.Read(model, buffer.GetBuffer().AsSpan(0, (int)buffer.Length), context);
        if (model is DocumentBase document)
        {
            ReadIncludedLast(document, name, buffer, context);
        }
    }

    // The linkages in the data determine the class of an ambiguous type, so an "included" that precedes them is read again.
    private static void ReadIncludedLast(DocumentBase document, string name, MemoryStream member, ReadContext context)
    {
        if (name == "included" && !document.HasData)
        {
            context.IncludedAhead = member.ToArray();
        }
        else if (name == "data" && context.IncludedAhead is { } included)
        {
            ModelJson.Read(document, included, context);
        }
    }
}
