using System.Text.Json;

namespace AppStoreConnect.Testing.Store.Uploads;

/// <content>Saving an upload as JSON. Its parts are already files.</content>
internal sealed partial class StoredUpload
{
    public static StoredUpload Read(JsonElement json, PartStore parts)
    {
        var upload = new StoredUpload(json.GetProperty("size").GetInt64(), json.GetProperty("partSize").GetInt32(), 0) { Stage = Enum.Parse<UploadStage>(json.GetProperty("stage").GetString()!) };
        if (json.TryGetProperty("committedAt", out JsonElement at))
        {
            upload.CommittedAt = at.GetDateTimeOffset();
        }

        if (json.TryGetProperty("outcome", out JsonElement outcome))
        {
            upload.Outcome = outcome.Deserialize<ProcessingOutcome>() ?? ProcessingOutcome.Success;
        }

        foreach (JsonElement part in json.GetProperty("parts").EnumerateArray())
        {
            upload._parts[part[0].GetInt32()] = parts.Find(part[1].GetString()!, part[2].GetBytesFromBase64());
        }

        return upload;
    }

    /// <summary>The names of the files of its parts.</summary>
    public IReadOnlyList<string> Files()
    {
        lock (_lock)
        {
            return [.. _parts.Values.Select(part => Path.GetFileName(part.File)).OfType<string>()];
        }
    }

    public void WriteTo(Utf8JsonWriter json)
    {
        lock (_lock)
        {
            json.WriteStartObject();
            json.WriteNumber("size", size);
            json.WriteNumber("partSize", partSize);
            json.WriteString("stage", Stage.ToString());
            if (CommittedAt is { } at)
            {
                json.WriteString("committedAt", at);
            }

            if (Outcome != ProcessingOutcome.Success)
            {
                json.WritePropertyName("outcome");
                JsonSerializer.Serialize(json, Outcome);
            }

            json.WriteStartArray("parts");
            foreach ((int number, UploadPart part) in _parts)
            {
                json.WriteStartArray();
                json.WriteNumberValue(number);
                json.WriteStringValue(Path.GetFileName(part.File));
                json.WriteBase64StringValue(part.Hash);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
