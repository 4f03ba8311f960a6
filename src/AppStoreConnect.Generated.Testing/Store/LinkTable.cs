namespace AppStoreConnect.Testing;

/// <summary>A resource's type and id.</summary>
internal readonly record struct ResourceKey(string Type, string Id);

/// <summary>Who is related to whom. A link that was made from one side is seen from the other side too.</summary>
internal sealed class LinkTable(StoreCatalog catalog)
{
    private readonly List<(ResourceKey From, string Name, ResourceKey To)> _links = [];

    /// <summary>What a relationship of a resource leads to, in the order in which it was linked.</summary>
    public IReadOnlyList<ResourceKey> Targets(ResourceKey from, RelationshipKind relationship)
    {
        string? inverse = catalog.Inverse(from.Type, relationship);
        var found = new List<ResourceKey>();
        foreach ((ResourceKey source, string name, ResourceKey target) in _links)
        {
            ResourceKey? other = source == from && name == relationship.Name ? target
                : inverse is not null && target == from && name == inverse && source.Type == relationship.Target ? source
                : null;
            if (other is { } key && !found.Contains(key))
            {
                found.Add(key);
            }
        }

        return relationship.IsMany || found.Count < 2 ? found : [found[^1]];
    }

    public void Add(ResourceKey from, RelationshipKind relationship, ResourceKey to)
    {
        if (!relationship.IsMany)
        {
            Remove(from, relationship, null);
        }

        if (!Targets(from, relationship).Contains(to))
        {
            _links.Add((from, relationship.Name, to));
        }
    }

    /// <summary>Takes a link away, seen from either side; all of the relationship's for null.</summary>
    public void Remove(ResourceKey from, RelationshipKind relationship, ResourceKey? to)
    {
        string? inverse = catalog.Inverse(from.Type, relationship);
        _links.RemoveAll(link =>
            (link.From == from && link.Name == relationship.Name && (to is null || link.To == to))
            || (link.To == from && link.Name == inverse && link.From.Type == relationship.Target && (to is null || link.From == to)));
    }

    /// <summary>Takes all links of a resource away.</summary>
    public void Remove(ResourceKey resource) => _links.RemoveAll(link => link.From == resource || link.To == resource);
}
