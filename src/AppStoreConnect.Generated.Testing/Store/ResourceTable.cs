namespace AppStoreConnect.Testing.Store;

/// <summary>Resources by type and id, in the order in which they were added, so that a page of any list has the same cost.</summary>
internal sealed class ResourceTable
{
    private readonly Dictionary<string, OrderedDictionary<string, StoredResource>> _types = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public IEnumerable<StoredResource> Values => _types.Values.SelectMany(type => type.Values);

    /// <summary>Adds a resource or replaces the one with the same type and id.</summary>
    public StoredResource Put(StoredResource resource)
    {
        if (!_types.TryGetValue(resource.Type, out OrderedDictionary<string, StoredResource>? type))
        {
            _types.Add(resource.Type, type = new(StringComparer.Ordinal));
        }

        Count += type.ContainsKey(resource.Id) ? 0 : 1;
        return type[resource.Id] = resource;
    }

    /// <summary>Returns the resources of a type.</summary>
    public IList<StoredResource> Of(string type) => _types.TryGetValue(type, out OrderedDictionary<string, StoredResource>? all) ? all.Values : [];

    public StoredResource? Find(ResourceKey key) => _types.TryGetValue(key.Type, out OrderedDictionary<string, StoredResource>? all) ? all.GetValueOrDefault(key.Id) : null;

    public void Remove(ResourceKey key)
    {
        if (_types.TryGetValue(key.Type, out OrderedDictionary<string, StoredResource>? all) && all.Remove(key.Id))
        {
            Count--;
        }
    }

    public void Clear()
    {
        _types.Clear();
        Count = 0;
    }
}
