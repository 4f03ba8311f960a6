namespace AppStoreConnect.Testing;

/// <summary>What a store needs of the service around it.</summary>
internal sealed record StoreSurroundings(FakeOptions Options, OtherHost Other, PageCursor Cursors, ResourceAddresses Addresses, string BaseAddress, string OtherAddress);

/// <summary>What the parts of a store share; used under the store's lock only.</summary>
internal sealed record StoreContents(Dictionary<ResourceKey, StoredResource> Resources, StoreCatalog Catalog, LinkTable Links, StoreUploads Uploads, StoreSurroundings Surroundings)
{
    /// <summary>The kept resources that a relationship leads to.</summary>
    public IEnumerable<StoredResource> Targets(StoredResource from, RelationshipKind relationship) =>
        Links.Targets(new(from.Type, from.Id), relationship).Select(key => Resources.GetValueOrDefault(key)).OfType<StoredResource>();

    public RelationshipKind? Relationship(string type, string name) => Catalog.Kind(type).Relationships.GetValueOrDefault(name);
}
