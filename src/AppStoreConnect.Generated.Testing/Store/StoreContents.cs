namespace AppStoreConnect.Testing;

/// <summary>What a store needs of the service around it.</summary>
internal sealed record StoreSurroundings(FakeOptions Options, OtherHost Other, PageCursor Cursors, ResourceAddresses Addresses, string BaseAddress, string OtherAddress, Action<PendingDelivery> Notify);

/// <summary>What the parts of a store share; used under the store's lock only.</summary>
internal sealed record StoreContents(ResourceTable Resources, StoreCatalog Catalog, LinkTable Links, StoreUploads Uploads, StoreSurroundings Surroundings)
{
    /// <summary>The kept resources that a relationship leads to.</summary>
    public IEnumerable<StoredResource> Targets(StoredResource from, RelationshipKind relationship) =>
        Links.Targets(new(from.Type, from.Id), relationship).Select(Resources.Find).OfType<StoredResource>();

    public RelationshipKind? Relationship(string type, string name) => Catalog.Kind(type).Relationships.GetValueOrDefault(name);
}
