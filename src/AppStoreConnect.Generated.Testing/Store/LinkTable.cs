namespace AppStoreConnect.Testing.Store;

/// <summary>The type and id of a resource.</summary>
internal readonly record struct ResourceKey(string Type, string Id);

/// <summary>A link as it was created.</summary>
internal readonly record struct ResourceLink(ResourceKey From, string Name, ResourceKey To);

/// <summary>The relationships between resources. A link that was created from one side is also visible from the other side.</summary>
internal sealed class LinkTable(StoreCatalog catalog)
{
    private readonly Dictionary<ResourceLink, long> _links = [];
    private readonly Dictionary<ResourceKey, HashSet<ResourceLink>> _ofResource = [];
    private long _made;

    /// <summary>All links, in the order in which they were created.</summary>
    public IEnumerable<ResourceLink> All => _links.OrderBy(link => link.Value).Select(link => link.Key);

    /// <summary>Returns the targets of a relationship, in the order in which they were linked.</summary>
    public IReadOnlyList<ResourceKey> Targets(ResourceKey from, RelationshipKind relationship)
    {
        List<(long Made, ResourceKey Target)>? found = null;
        foreach (ResourceLink link in Of(from, relationship))
        {
            (found ??= []).Add((_links[link], link.From == from && link.Name == relationship.Name ? link.To : link.From));
        }

        if (found is null)
        {
            return [];
        }

        found.Sort(static (one, other) => one.Made.CompareTo(other.Made));
        ResourceKey[] targets = [.. found.Select(one => one.Target).Distinct()];
        return relationship.IsMany || targets.Length < 2 ? targets : [targets[^1]];
    }

    public void Add(ResourceKey from, RelationshipKind relationship, ResourceKey to)
    {
        if (!relationship.IsMany)
        {
            Remove(from, relationship, null);
        }

        bool isThere = _links.ContainsKey(new(from, relationship.Name, to))
            || (catalog.Inverse(from.Type, relationship) is { } inverse && relationship.Target == to.Type && _links.ContainsKey(new(to, inverse, from)));
        if (!isThere)
        {
            Add(new(from, relationship.Name, to));
        }
    }

    public void Add(ResourceLink link)
    {
        if (_links.TryAdd(link, ++_made))
        {
            Side(link.From).Add(link);
            Side(link.To).Add(link);
        }
    }

    /// <summary>Removes a link from either side, or all links of the relationship for null.</summary>
    public void Remove(ResourceKey from, RelationshipKind relationship, ResourceKey? to)
    {
        foreach (ResourceLink link in Of(from, relationship).Where(link => to is null || link.To == to || link.From == to).ToArray())
        {
            Remove(link);
        }
    }

    /// <summary>Removes all links of a resource.</summary>
    public void Remove(ResourceKey resource)
    {
        foreach (ResourceLink link in _ofResource.TryGetValue(resource, out HashSet<ResourceLink>? links) ? links.ToArray() : [])
        {
            Remove(link);
        }

        _ofResource.Remove(resource);
    }

    public void Clear()
    {
        _links.Clear();
        _ofResource.Clear();
    }

    private IEnumerable<ResourceLink> Of(ResourceKey from, RelationshipKind relationship)
    {
        if (!_ofResource.TryGetValue(from, out HashSet<ResourceLink>? links))
        {
            return [];
        }

        string? inverse = catalog.Inverse(from.Type, relationship);
        return links.Where(link => (link.From == from && link.Name == relationship.Name)
            || (inverse is not null && link.To == from && link.Name == inverse && link.From.Type == relationship.Target));
    }

    private void Remove(ResourceLink link)
    {
        _links.Remove(link);
        Side(link.From).Remove(link);
        Side(link.To).Remove(link);
    }

    private HashSet<ResourceLink> Side(ResourceKey key)
    {
        if (!_ofResource.TryGetValue(key, out HashSet<ResourceLink>? links))
        {
            _ofResource.Add(key, links = []);
        }

        return links;
    }
}
