using System.Text.Json;

namespace AppStoreConnect.Testing.Store.Rules;

/// <summary>The <c>data</c> of a valid request that creates or changes a resource.</summary>
internal readonly record struct ResourceData(JsonElement Json)
{
    public string Type => Json.GetProperty("type").GetString()!;

    /// <summary>Returns an attribute as text, or null if it is missing, null, or not a string.</summary>
    public string? Text(string attribute) =>
        Json.TryGetProperty("attributes", out JsonElement attributes) && attributes.TryGetProperty(attribute, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    /// <summary>Returns the targets of a relationship. Empty if it is missing or null.</summary>
    public IReadOnlyList<ResourceKey> Targets(string relationship)
    {
        if (!Json.TryGetProperty("relationships", out JsonElement all) || !all.TryGetProperty(relationship, out JsonElement one) || !one.TryGetProperty("data", out JsonElement data))
        {
            return [];
        }

        return data.ValueKind switch
        {
            JsonValueKind.Array => [.. data.EnumerateArray().Select(Key)],
            JsonValueKind.Object => [Key(data)],
            _ => [],
        };
    }

    private static ResourceKey Key(JsonElement identifier) => new(identifier.GetProperty("type").GetString()!, identifier.GetProperty("id").GetString()!);
}
