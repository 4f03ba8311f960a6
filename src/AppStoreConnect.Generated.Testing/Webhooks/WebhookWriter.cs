using System.Globalization;
using System.Text.Json.Nodes;

namespace AppStoreConnect.Testing.Webhooks;

/// <summary>Writes notifications in the format of Apple's samples.</summary>
internal static class WebhookWriter
{
    private const string SampleId = "6b1a52e0-7b5c-4f3e-9a60-2f9d5d7a1c11";

    public static JsonObject Write(WebhookKind kind, string? instanceId, string baseAddress, DateTimeOffset now)
    {
        JsonObject attributes = JsonNode.Parse(kind.Example)!.AsObject();
        attributes["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
        var data = new JsonObject { ["type"] = kind.Type, ["id"] = Guid.NewGuid().ToString(), ["attributes"] = attributes };
        if (!kind.IsFlat)
        {
            data.Insert(2, "version", 1);
        }

        var relationships = new JsonObject();
        if (kind.Instance is { } type)
        {
            relationships["instance"] = Relationship(type, instanceId ?? SampleId, baseAddress, kind.IsFlat);
        }

        if (kind.HasApp)
        {
            relationships["marketplaceApp"] = Relationship("apps", "1234567890", baseAddress, isFlat: false);
        }

        if (relationships.Count > 0)
        {
            data["relationships"] = relationships;
        }

        return new JsonObject { ["data"] = data };
    }

    private static JsonObject Relationship(string type, string id, string baseAddress, bool isFlat)
    {
        JsonObject Links() => new() { ["self"] = $"{baseAddress}/v1/{type}/{Uri.EscapeDataString(id)}" };
        return isFlat
            ? new() { ["id"] = id, ["type"] = type, ["links"] = Links() }
            : new() { ["data"] = new JsonObject { ["type"] = type, ["id"] = id }, ["links"] = Links() };
    }
}
