using System.Text.Json;
using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Schemas;
using AppStoreConnect.Testing.Store.Rules;
using AppStoreConnect.Testing.Store.Uploads;

namespace AppStoreConnect.Testing.Store;

/// <summary>Applies writes after checking references and uniqueness, which depend on the contents of the store.</summary>
internal sealed class StoreWriter(StoreContents contents, ISet<(string Type, string Attribute)> unique)
{
    private readonly ServerDefaults _defaults = new(contents.Surroundings);
    private readonly StoreUploads _uploads = contents.Uploads;

    /// <summary>The number of generated ids.</summary>
    public int CreatedCount { get; set; }

    /// <summary>The rules of the service beyond storing resources.</summary>
    public List<StoreRules> Rules { get; } = [];

    /// <summary>Creates the resource in a document and its included resources.</summary>
    /// <returns>The reasons why it was rejected. Empty if it was accepted.</returns>
    public IReadOnlyList<ErrorItem> Create(StoreRoute route, JsonElement document, out StoredResource? created)
    {
        JsonElement data = document.GetProperty("data");
        JsonElement[] included = document.TryGetProperty("included", out JsonElement more) ? [.. more.EnumerateArray()] : [];
        created = null;
        ErrorItem[] strange = [.. InlineIds.Refuse(included)];
        if (strange.Length > 0)
        {
            return strange;
        }

        var inline = included.Where(one => one.TryGetProperty("id", out _)).ToDictionary(Key, one => NewKey(one.GetProperty("type").GetString()!));
        List<ErrorItem> errors = [.. Duplicates(data, "/data", null), .. Dangling(data, "/data", inline)];
        errors.AddRange(_uploads.Refuse(data, route.Data));
        errors.AddRange(Rules.SelectMany(rules => rules.RefuseCreation(new(data))));
        if (errors.Count > 0)
        {
            return errors;
        }

        created = Insert(NewKey(route.Type), data, route.Data);
        foreach (JsonElement one in included)
        {
            ResourceKey key = inline.TryGetValue(Key(one), out ResourceKey known) ? known : NewKey(one.GetProperty("type").GetString()!);
            Insert(key, one, null);
            Relate(key, one, inline);
        }

        Relate(created.Key, data, inline);
        foreach (StoreRules rules in Rules)
        {
            rules.Created(created);
        }

        return [];
    }

    public IReadOnlyList<ErrorItem> Update(StoreRoute route, JsonElement document, StoredResource resource)
    {
        JsonElement data = document.GetProperty("data");
        if (data.GetProperty("id").GetString() != resource.Id)
        {
            return [new(409, "ENTITY_ERROR.ID.INVALID", "The id does not match the URL", $"'{data.GetProperty("id").GetString()}' is sent to '{resource.Id}'.") { Pointer = "/data/id" }];
        }

        List<ErrorItem> errors = [.. Duplicates(data, "/data", resource), .. Dangling(data, "/data", []), .. Rules.SelectMany(rules => rules.RefuseUpdate(resource, new(data)))];
        if (errors.Count > 0)
        {
            return errors;
        }

        if (_uploads.Commit(resource, data) is { } refused)
        {
            return [refused];
        }

        Assign(resource, data);
        Relate(resource.Key, data, []);
        _uploads.Show(resource, route.Data);
        foreach (StoreRules rules in Rules)
        {
            rules.Updated(resource);
        }

        return [];
    }

    public IReadOnlyList<ErrorItem> Delete(StoredResource resource)
    {
        ErrorItem[] errors = [.. Rules.SelectMany(rules => rules.RefuseDeletion(resource))];
        if (errors.Length > 0)
        {
            return errors;
        }

        foreach (StoreRules rules in Rules)
        {
            rules.Deleting(resource);
        }

        contents.Links.RemoveAll(resource.Key);
        contents.Resources.Remove(resource.Key);
        _uploads.Remove(resource.Key);
        return [];
    }

    public IReadOnlyList<ErrorItem> ChangeLinks(StoreRoute route, JsonElement document, StoredResource resource)
    {
        RelationshipKind relationship = contents.Relationship(route.Type, route.Relationship!) ?? new(route.Relationship!, null, true);
        JsonElement data = document.GetProperty("data");
        ErrorItem[] errors = route.Action == StoreAction.RemoveLinkage ? [] : [.. Unknown(data, "/data", [])];
        if (errors.Length > 0)
        {
            return errors;
        }

        ResourceKey from = resource.Key;
        if (route.Action == StoreAction.ReplaceLinkage)
        {
            contents.Links.RemoveAll(from, relationship);
        }

        foreach (ResourceKey to in Linkages(data))
        {
            if (route.Action == StoreAction.RemoveLinkage)
            {
                contents.Links.Remove(from, relationship, to);
            }
            else
            {
                contents.Links.Add(from, relationship, to);
            }
        }

        return [];
    }

    private StoredResource Insert(ResourceKey key, JsonElement data, SchemaNode? schema)
    {
        var resource = new StoredResource(key.Type, key.Id, []);
        Assign(resource, data);
        _defaults.Fill(resource, contents.Catalog.Kind(key.Type));
        _uploads.Reserve(resource, schema);
        contents.Resources.Put(resource);
        return resource;
    }

    private void Assign(StoredResource resource, JsonElement data)
    {
        foreach (JsonProperty attribute in Members(data, "attributes"))
        {
            if (attribute.Value.ValueKind == JsonValueKind.Null)
            {
                resource.Attributes.Remove(attribute.Name);
            }
            else if (_uploads.Keeps(resource, attribute.Name))
            {
                resource.Attributes[attribute.Name] = JsonNode.Parse(attribute.Value.GetRawText());
            }
        }
    }

    private void Relate(ResourceKey from, JsonElement data, Dictionary<ResourceKey, ResourceKey> inline)
    {
        foreach (JsonProperty member in Members(data, "relationships"))
        {
            if (!member.Value.TryGetProperty("data", out JsonElement linkage))
            {
                continue;
            }

            ResourceKey[] targets = [.. Linkages(linkage).Select(key => inline.GetValueOrDefault(key, key))];
            RelationshipKind relationship = contents.Relationship(from.Type, member.Name)
                ?? new(member.Name, targets.FirstOrDefault().Type, linkage.ValueKind == JsonValueKind.Array);
            contents.Links.RemoveAll(from, relationship);
            foreach (ResourceKey to in targets)
            {
                contents.Links.Add(from, relationship, to);
            }
        }
    }

    private IEnumerable<ErrorItem> Duplicates(JsonElement data, string pointer, StoredResource? self)
    {
        string type = data.GetProperty("type").GetString()!;
        foreach (JsonProperty attribute in Members(data, "attributes").Where(attribute => unique.Contains((type, attribute.Name))))
        {
            string value = attribute.Value.ToString();
            if (contents.Resources.Of(type).FirstOrDefault(one => one != self && one.Attributes[attribute.Name]?.ToString() == value) is { } other)
            {
                yield return StoreErrors.Duplicate(other, attribute.Name, value, $"{pointer}/attributes/{attribute.Name}");
            }
        }
    }

    private IEnumerable<ErrorItem> Dangling(JsonElement data, string pointer, Dictionary<ResourceKey, ResourceKey> inline) =>
        Members(data, "relationships").SelectMany(member => member.Value.TryGetProperty("data", out JsonElement linkage)
            ? Unknown(linkage, $"{pointer}/relationships/{member.Name}/data", inline)
            : []);

    private IEnumerable<ErrorItem> Unknown(JsonElement linkage, string pointer, Dictionary<ResourceKey, ResourceKey> inline) => Linkages(linkage)
        .Where(key => !inline.ContainsKey(key) && contents.Resources.Find(key) is null && contents.Resources.Of(key.Type).Count > 0)
        .Select(key => StoreErrors.NoSuchTarget(key, pointer));

    public ResourceKey NewKey(string type) => new(type, DocumentPlan.Id((ulong)contents.Surroundings.Options.Answers.Seed, type, 0x8000 + ++CreatedCount));

    private static ResourceKey Key(JsonElement identifier) =>
        new(identifier.GetProperty("type").GetString()!, identifier.TryGetProperty("id", out JsonElement id) ? id.GetString()! : "");

    private static IEnumerable<ResourceKey> Linkages(JsonElement data) => data.ValueKind switch
    {
        JsonValueKind.Array => data.EnumerateArray().Select(Key),
        JsonValueKind.Object => [Key(data)],
        _ => [],
    };

    private static JsonProperty[] Members(JsonElement data, string name) =>
        data.TryGetProperty(name, out JsonElement members) ? [.. members.EnumerateObject()] : [];
}
