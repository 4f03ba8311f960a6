using System.Text.Json;
using System.Text.Json.Nodes;

namespace AppStoreConnect.Testing;

/// <summary>
/// The resources that a service keeps, by type and id. Requests and seeding may come from many threads.
/// References are checked for types of which it has any: one can work with apps without seeding every territory.
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

    /// <summary>Attributes that no two resources of a type may share: a second one is refused with 409.</summary>
    public ISet<(string Type, string Attribute)> Unique { get; } = new HashSet<(string Type, string Attribute)>
    {
        ("bundleIds", "identifier"), ("devices", "udid"), ("profiles", "name"), ("betaTesters", "email"), ("users", "username"),
    };

    /// <summary>How many current certificates of a type a team may have, where it is another number than the service's. One more is refused with 409.</summary>
    public IDictionary<string, int> CertificateLimits { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How many resources there are, of all types.</summary>
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

    /// <summary>Adds a resource, or replaces the one of the same type and id.</summary>
    /// <param name="type">Its type, such as <c>apps</c>.</param>
    /// <param name="id">Its id.</param>
    /// <param name="attributes">Its attributes: an anonymous object, a dictionary, a <see cref="JsonObject"/>; null if there is none.</param>
    /// <exception cref="ArgumentException">The attributes are no object.</exception>
    public StoredResource Add(string type, string id, object? attributes = null)
    {
        JsonNode node = JsonSerializer.SerializeToNode(attributes) ?? new JsonObject();
        var resource = new StoredResource(type, id, node as JsonObject ?? throw new ArgumentException("Attributes are an object.", nameof(attributes)));
        lock (_lock)
        {
            _resources.Put(resource);
            _webhooks.Notice();
        }

        return resource;
    }

    /// <summary>Relates two resources. Seen from the other side, the relationship holds too.</summary>
    /// <exception cref="ArgumentException">The description has no such relationship.</exception>
    public void Link(StoredResource from, string relationship, StoredResource to)
    {
        lock (_lock)
        {
            RelationshipKind kind = _catalog.Kind(from.Type).Relationships.GetValueOrDefault(relationship)
                ?? throw new ArgumentException($"{from.Type} have no relationship '{relationship}'.", nameof(relationship));
            _links.Add(new(from.Type, from.Id), kind, new(to.Type, to.Id));
        }
    }

    /// <summary>A resource; null where there is none.</summary>
    public StoredResource? Find(string type, string id)
    {
        lock (_lock)
        {
            return _resources.Find(new(type, id));
        }
    }

    /// <summary>All resources of a type, in the order in which they came.</summary>
    public IReadOnlyList<StoredResource> All(string type)
    {
        lock (_lock)
        {
            return [.. _resources.Of(type)];
        }
    }

    /// <summary>Decides how the next upload, build upload or build ends that has no outcome yet. Outcomes of a type are used in their order, each once.</summary>
    /// <param name="type">The type, such as <c>appScreenshots</c>, <c>buildUploads</c> or <c>builds</c>.</param>
    /// <param name="outcome">How its processing ends.</param>
    public void NextOutcome(string type, ProcessingOutcome outcome) => _outcomes.Add(type, outcome);

    /// <summary>What was uploaded for a resource so far, its parts put together; null where nothing was reserved.</summary>
    public byte[]? Uploaded(string type, string id)
    {
        lock (_lock)
        {
            return _uploads.Find(new(type, id))?.Content();
        }
    }
}
