using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Hosting;
using AppStoreConnect.Testing.Messages;
using AppStoreConnect.Testing.Store.Uploads;
using AppStoreConnect.Testing.Webhooks;

namespace AppStoreConnect.Testing.Store;

/// <summary>What a store needs from its service.</summary>
internal sealed record StoreSurroundings(FakeOptions Options, OtherHost Other, PageCursor Cursors, ResourceAddresses Addresses, string BaseAddress, string OtherAddress, Action<PendingDelivery> Notify);

/// <summary>What the parts of a store share. Callers must hold the lock of the store.</summary>
internal sealed record StoreContents(ResourceTable Resources, StoreCatalog Catalog, LinkTable Links, StoreUploads Uploads, StoreSurroundings Surroundings)
{
    /// <summary>Returns the stored resources that a relationship leads to.</summary>
    public IEnumerable<StoredResource> Targets(StoredResource from, RelationshipKind relationship) =>
        Links.Targets(new(from.Type, from.Id), relationship).Select(Resources.Find).OfType<StoredResource>();

    public RelationshipKind? Relationship(string type, string name) => Catalog.Kind(type).Relationships.GetValueOrDefault(name);
}
