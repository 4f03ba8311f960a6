using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Store;

namespace AppStoreConnect.Testing;

/// <content>Saving and loading the contents as JSON.</content>
public sealed partial class ResourceStore
{
    /// <summary>Removes all resources.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            foreach (StoredResource resource in _resources.Values)
            {
                _uploads.Remove(resource.Key);
            }

            _resources.Clear();
            _links.Clear();
            _outcomes.Clear();
            _webhooks.Clear();
        }
    }

    /// <summary>Returns the files of parts that states saved from now on no longer name.</summary>
    internal IReadOnlyList<string> TakeDroppedParts() => _uploads.TakeDropped();

    internal ReadOnlyMemory<byte> Save()
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using var json = new Utf8JsonWriter(buffer);
        lock (_lock)
        {
            json.WriteStartObject();
            json.WriteNumber("created", _writer.CreatedCount);
            json.WriteStartArray("resources");
            foreach (StoredResource resource in _resources.Values)
            {
                json.WriteStartArray();
                json.WriteStringValue(resource.Type);
                json.WriteStringValue(resource.Id);
                resource.Attributes.WriteTo(json);
                _uploads.Find(resource.Key)?.WriteTo(json);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("links");
            foreach (ResourceLink link in _links.All)
            {
                json.WriteStartArray();
                foreach (string text in new[] { link.From.Type, link.From.Id, link.Name, link.To.Type, link.To.Id })
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.Flush();
        return buffer.WrittenMemory;
    }

    internal void Restore(byte[] state)
    {
        using JsonDocument document = JsonDocument.Parse(state);
        lock (_lock)
        {
            _writer.CreatedCount = document.RootElement.GetProperty("created").GetInt32();
            foreach (JsonElement one in document.RootElement.GetProperty("resources").EnumerateArray())
            {
                var resource = new StoredResource(one[0].GetString()!, one[1].GetString()!, JsonNode.Parse(one[2].GetRawText())!.AsObject());
                _resources.Put(resource);
                if (one.GetArrayLength() > 3)
                {
                    _uploads.Restore(resource.Key, one[3]);
                }
            }

            foreach (JsonElement link in document.RootElement.GetProperty("links").EnumerateArray())
            {
                _links.Add(new ResourceLink(new(link[0].GetString()!, link[1].GetString()!), link[2].GetString()!, new(link[3].GetString()!, link[4].GetString()!)));
            }

            _uploads.DeleteUnused();

            _webhooks.Notice();
        }
    }
}
