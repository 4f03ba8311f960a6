using System.Text.Json;
using System.Text.Json.Nodes;

namespace AppStoreConnect.Testing.Store;

/// <summary>A resource to add to a store, with its relationships.</summary>
internal sealed record Seed(string Type, string? Id, JsonObject Attributes, IReadOnlyList<(RelationshipKind Relationship, IReadOnlyList<ResourceKey> Targets)> Relationships);

/// <summary>Reads resources from JSON and reports all their faults.</summary>
internal sealed class SeedReader(StoreCatalog catalog)
{
    private static readonly string[] s_parts = ["data", "included"];
    private readonly List<string> _faults = [];

    /// <exception cref="ArgumentException">A resource is invalid. The message lists each fault and its place.</exception>
    public IReadOnlyList<Seed> Read(JsonElement root)
    {
        var seeds = new List<Seed>();
        foreach ((JsonElement json, string pointer) in Resources(root))
        {
            if (Resource(json, pointer) is { } seed)
            {
                seeds.Add(seed);
            }
        }

        return _faults.Count == 0 ? seeds
            : throw new ArgumentException($"The resources cannot be added: {string.Join(" ", _faults.Take(20))}{(_faults.Count > 20 ? $" And {_faults.Count - 20} more faults." : "")}");
    }

    private static IEnumerable<(JsonElement Json, string Pointer)> Resources(JsonElement root)
    {
        bool isDocument = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out _) && !root.TryGetProperty("type", out _);
        foreach ((string name, JsonElement part) in isDocument
            ? s_parts.Where(name => root.TryGetProperty(name, out _)).Select(name => ($"/{name}", root.GetProperty(name)))
            : [("", root)])
        {
            if (part.ValueKind != JsonValueKind.Array)
            {
                yield return (part, name);
                continue;
            }

            int index = 0;
            foreach (JsonElement one in part.EnumerateArray())
            {
                yield return (one, $"{name}/{index++}");
            }
        }
    }

    private Seed? Resource(JsonElement json, string pointer)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "type") is not { } type)
        {
            _faults.Add($"'{pointer}' is not a resource, because it has no type.");
            return null;
        }

        if (!catalog.Knows(type))
        {
            _faults.Add($"'{pointer}/type' is '{type}', which is not a type of this API.");
            return null;
        }

        ResourceKind kind = catalog.Kind(type);
        var attributes = new JsonObject();
        foreach (JsonProperty attribute in Members(json, "attributes", pointer))
        {
            if (kind.Attributes.ContainsKey(attribute.Name))
            {
                attributes[attribute.Name] = JsonNode.Parse(attribute.Value.GetRawText());
            }
            else
            {
                _faults.Add($"'{pointer}/attributes/{attribute.Name}': {type} do not have this attribute.");
            }
        }

        return new(type, Text(json, "id"), attributes, [.. Relationships(json, kind, pointer)]);
    }

    private IEnumerable<(RelationshipKind, IReadOnlyList<ResourceKey>)> Relationships(JsonElement json, ResourceKind kind, string pointer)
    {
        foreach (JsonProperty member in Members(json, "relationships", pointer))
        {
            string at = $"{pointer}/relationships/{member.Name}";
            if (!kind.Relationships.TryGetValue(member.Name, out RelationshipKind? relationship))
            {
                _faults.Add($"'{at}': {kind.Type} do not have this relationship.");
            }
            else if (member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("data", out JsonElement data))
            {
                yield return (relationship, [.. Targets(data, at)]);
            }
        }
    }

    private IEnumerable<ResourceKey> Targets(JsonElement data, string pointer)
    {
        foreach (JsonElement one in data.ValueKind switch { JsonValueKind.Array => data.EnumerateArray().ToArray(), JsonValueKind.Null => [], _ => [data] })
        {
            if (one.ValueKind == JsonValueKind.Object && Text(one, "type") is { } type && Text(one, "id") is { } id)
            {
                yield return new(type, id);
            }
            else
            {
                _faults.Add($"'{pointer}/data' needs type and id.");
            }
        }
    }

    private JsonElement.ObjectEnumerator Members(JsonElement json, string name, string pointer)
    {
        if (!json.TryGetProperty(name, out JsonElement members))
        {
            return default;
        }

        if (members.ValueKind == JsonValueKind.Object)
        {
            return members.EnumerateObject();
        }

        _faults.Add($"'{pointer}/{name}' is not an object.");
        return default;
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
