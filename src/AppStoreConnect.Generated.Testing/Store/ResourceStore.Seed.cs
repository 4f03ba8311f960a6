using System.Text.Json;
using AppStoreConnect.Testing.Store;

namespace AppStoreConnect.Testing;

/// <content>Resources from JSON.</content>
public sealed partial class ResourceStore
{
    /// <summary>Adds all resources, or none if one of them is invalid.</summary>
    internal IReadOnlyList<StoredResource> Seed(JsonElement json)
    {
        lock (_lock)
        {
            IReadOnlyList<Seed> seeds = new SeedReader(_catalog).Read(json);
            StoredResource[] resources = [.. seeds.Select(seed => Put(seed.Id is null ? _writer.NewKey(seed.Type) : new(seed.Type, seed.Id), seed))];
            foreach ((Seed seed, StoredResource resource) in seeds.Zip(resources))
            {
                foreach ((RelationshipKind relationship, IReadOnlyList<ResourceKey> targets) in seed.Relationships)
                {
                    _links.RemoveAll(resource.Key, relationship);
                    foreach (ResourceKey target in targets)
                    {
                        _links.Add(resource.Key, relationship, target);
                    }
                }
            }

            _webhooks.Notice();
            return resources;
        }
    }

    private StoredResource Put(ResourceKey key, Seed seed) => _resources.Put(new(key.Type, key.Id, seed.Attributes));
}
