namespace AppStoreConnect.Testing.Store;

/// <summary>The type and id of a resource.</summary>
internal readonly record struct ResourceKey(string Type, string Id);

/// <summary>A link as it was created.</summary>
internal readonly record struct ResourceLink(ResourceKey From, string Name, ResourceKey To);

/// <summary>
/// The relationships between resources. A link that was created from one side is also visible from the other side. Links are indexed by
/// resource and relationship, because any number of other links can lead to the same resource, such as the prices of a price point.
/// </summary>
internal sealed class LinkTable(StoreCatalog catalog)
{
    private readonly Dictionary<ResourceLink, long> _links = [];
    private readonly Dictionary<ResourceKey, Dictionary<LinkSide, HashSet<ResourceLink>>> _ofResource = [];
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
            RemoveAll(from, relationship);
        }

        if (!Between(from, relationship, to).Any(_links.ContainsKey))
        {
            Add(new(from, relationship.Name, to));
        }
    }

    public void Add(ResourceLink link)
    {
        if (_links.TryAdd(link, ++_made))
        {
            Side(link.From, new(link.Name, null)).Add(link);
            Side(link.To, new(link.Name, link.From.Type)).Add(link);
        }
    }

    /// <summary>Removes a link from either side. Its cost does not depend on the number of links, because a request can remove thousands of them.</summary>
    public void Remove(ResourceKey from, RelationshipKind relationship, ResourceKey to)
    {
        foreach (ResourceLink link in Between(from, relationship, to))
        {
            Remove(link);
        }
    }

    /// <summary>Removes all links of a relationship.</summary>
    public void RemoveAll(ResourceKey from, RelationshipKind relationship)
    {
        foreach (ResourceLink link in Of(from, relationship).ToArray())
        {
            Remove(link);
        }
    }

    /// <summary>Removes all links of a resource.</summary>
    public void RemoveAll(ResourceKey resource)
    {
        foreach (ResourceLink link in _ofResource.TryGetValue(resource, out var sides) ? sides.Values.SelectMany(links => links).ToArray() : [])
        {
            Remove(link);
        }
    }

    public void Clear()
    {
        _links.Clear();
        _ofResource.Clear();
    }

    private IEnumerable<ResourceLink> Of(ResourceKey from, RelationshipKind relationship)
    {
        if (!_ofResource.TryGetValue(from, out var sides))
        {
            return [];
        }

        IEnumerable<ResourceLink> own = sides.GetValueOrDefault(new(relationship.Name, null)) ?? [];
        return catalog.Inverse(from.Type, relationship) is { } inverse && sides.TryGetValue(new(inverse, relationship.Target), out HashSet<ResourceLink>? others)
            ? own.Concat(others) : own;
    }

    /// <summary>The links that can connect two resources in a relationship: created from one side or from the other.</summary>
    private IEnumerable<ResourceLink> Between(ResourceKey from, RelationshipKind relationship, ResourceKey to)
    {
        yield return new(from, relationship.Name, to);
        if (relationship.Target == to.Type && catalog.Inverse(from.Type, relationship) is { } inverse)
        {
            yield return new(to, inverse, from);
        }
    }

    private void Remove(ResourceLink link)
    {
        if (_links.Remove(link))
        {
            Remove(link, link.From, new(link.Name, null));
            Remove(link, link.To, new(link.Name, link.From.Type));
        }
    }

    private void Remove(ResourceLink link, ResourceKey resource, LinkSide side)
    {
        Dictionary<LinkSide, HashSet<ResourceLink>> sides = _ofResource[resource];
        HashSet<ResourceLink> links = sides[side];
        links.Remove(link);
        // An empty set keeps the room of all links that it had, and looking through it takes as long as before.
        if (links.Count == 0 && sides.Remove(side) && sides.Count == 0)
        {
            _ofResource.Remove(resource);
        }
    }

    private HashSet<ResourceLink> Side(ResourceKey key, LinkSide side)
    {
        if (!_ofResource.TryGetValue(key, out var sides))
        {
            _ofResource.Add(key, sides = []);
        }

        if (!sides.TryGetValue(side, out HashSet<ResourceLink>? links))
        {
            sides.Add(side, links = []);
        }

        return links;
    }

    /// <summary>The links of a resource in one relationship.</summary>
    /// <param name="Name">The name of the relationship on the side that created the links.</param>
    /// <param name="From">The type of the resources that link to this one, or null for the links that start at this resource.</param>
    private readonly record struct LinkSide(string Name, string? From);
}
