using System.Text.Json;
using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Store;
using AppStoreConnect.Testing.Store.Provisioning;
using AppStoreConnect.Testing.Store.Rules;
using AppStoreConnect.Testing.Store.Uploads;

namespace AppStoreConnect.Testing;

/// <summary>
/// The resources that a service stores, by type and id. Requests and seeding can come from multiple threads.
/// References are checked only for types that have resources, so that you can work with apps without seeding every territory.
/// </summary>
public sealed partial class ResourceStore : IDisposable
{
    private readonly Lock _lock = new();
    private readonly ResourceTable _resources = new();
    private readonly StoreCatalog _catalog;
    private readonly LinkTable _links;
    private readonly StoreWriter _writer;
    private readonly StoreReader _reader;
    private readonly StoreUploads _uploads;
    private readonly WebhookRules _webhooks;
    private readonly ReportBook _reports;
    private readonly ProcessingOutcomes _outcomes = new();
    private readonly CertificateAuthority _authority = new();

    internal ResourceStore(StoreCatalog catalog, StoreSurroundings surroundings)
    {
        _catalog = catalog;
        _links = new(catalog);
        _uploads = new(surroundings, _outcomes);
        var contents = new StoreContents(_resources, catalog, _links, _uploads, surroundings);
        _writer = new(contents, Unique);
        var analytics = new AnalyticsRules(contents, _writer.NewKey);
        _webhooks = new(contents, _writer.NewKey, surroundings.Notify);
        _writer.Rules.AddRange(
        [
            new BuildRules(contents, _outcomes, _writer.NewKey), new CertificateRules(contents, _authority, CertificateLimits), new ProfileRules(contents, _authority), new ReviewRules(contents),
            new OrderRules(contents), new PriceRules(contents), analytics, _webhooks,
        ]);
        _reader = new(contents);
        _reports = new(contents);
        surroundings.Other.Download = request =>
        {
            lock (_lock)
            {
                return analytics.Download(request);
            }
        };
    }

    /// <summary>The attributes that must be unique within a type. A duplicate is rejected with 409.</summary>
    public ISet<(string Type, string Attribute)> Unique { get; } = new HashSet<(string Type, string Attribute)>
    {
        ("bundleIds", "identifier"), ("devices", "udid"), ("profiles", "name"), ("betaTesters", "email"), ("users", "username"),
    };

    /// <summary>The maximum number of current certificates by type, if it differs from the live service. More are rejected with 409.</summary>
    public IDictionary<string, int> CertificateLimits { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The number of resources of all types.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _resources.Count;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _authority.Dispose();
        _uploads.Dispose();
    }

    /// <summary>Adds a resource or replaces the one with the same type and id.</summary>
    /// <param name="type">The type, such as <c>apps</c>.</param>
    /// <param name="id">The id.</param>
    /// <param name="attributes">The attributes: an anonymous object, a dictionary, a <see cref="JsonObject"/>, or null for no attributes.</param>
    /// <exception cref="ArgumentException">The attributes are not an object.</exception>
    public StoredResource Add(string type, string id, object? attributes = null)
    {
        JsonNode node = JsonSerializer.SerializeToNode(attributes) ?? new JsonObject();
        var resource = new StoredResource(type, id, node as JsonObject ?? throw new ArgumentException("The attributes must be an object.", nameof(attributes)));
        lock (_lock)
        {
            _resources.Put(resource);
            _webhooks.Notice();
        }

        return resource;
    }

    /// <summary>Links two resources. The link is also visible from the other side.</summary>
    /// <exception cref="ArgumentException">The description does not have the relationship.</exception>
    public void Link(StoredResource from, string relationship, StoredResource to)
    {
        lock (_lock)
        {
            RelationshipKind kind = _catalog.Kind(from.Type).Relationships.GetValueOrDefault(relationship)
                ?? throw new ArgumentException($"{from.Type} have no relationship '{relationship}'.", nameof(relationship));
            _links.Add(new(from.Type, from.Id), kind, new(to.Type, to.Id));
        }
    }

    /// <summary>Returns a resource, or null if it does not exist.</summary>
    public StoredResource? Find(string type, string id)
    {
        lock (_lock)
        {
            return _resources.Find(new(type, id));
        }
    }

    /// <summary>Returns all resources of a type, in the order in which they were added.</summary>
    public IReadOnlyList<StoredResource> All(string type)
    {
        lock (_lock)
        {
            return [.. _resources.Of(type)];
        }
    }

    /// <summary>Sets the outcome of the next upload, build upload, or build that has none. The outcomes of a type are used in order, once each.</summary>
    /// <param name="type">The type, such as <c>appScreenshots</c>, <c>buildUploads</c>, or <c>builds</c>.</param>
    /// <param name="outcome">The result of its processing.</param>
    public void NextOutcome(string type, ProcessingOutcome outcome) => _outcomes.Add(type, outcome);

    /// <summary>Returns the combined parts that were uploaded for a resource so far, or null if no upload was reserved.</summary>
    public byte[]? Uploaded(string type, string id)
    {
        lock (_lock)
        {
            return _uploads.Find(new(type, id))?.Content();
        }
    }
}
