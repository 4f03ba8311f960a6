namespace AppStoreConnect.JsonApi;

/// <summary>
/// The inline creates in the relationships of one request. Each is sent once in <c>included</c>, under its own id or,
/// if it has none, under a temporary one (<c>${auto-1}</c>).
/// </summary>
internal sealed class InlineCreates
{
    private readonly List<InlineCreate> _linked = [];
    private readonly Dictionary<InlineCreate, string?> _ids = new(ReferenceEqualityComparer.Instance);
    private int _named;

    /// <summary>The inline creates in relationships, in the order in which they were found.</summary>
    public IReadOnlyList<InlineCreate> Linked => _linked;

    /// <summary>Returns the id for a linkage to a resource.</summary>
    /// <exception cref="InvalidOperationException">The resource was already sent without an id.</exception>
    public string IdOf(InlineCreate resource)
    {
        if (!_ids.TryGetValue(resource, out string? id))
        {
            _ids[resource] = id = resource.Id ?? FormattableString.Invariant($"${{auto-{++_named}}}");
            _linked.Add(resource);
        }

        return id ?? throw new InvalidOperationException(
            $"A {resource.GetType().Name} in Included precedes the resource that links to it. Set its Id, or remove it from Included; the relationship is enough.");
    }

    /// <summary>Returns the id to use in <c>included</c>, or null if nothing links to the resource and it has no id.</summary>
    public string? Send(InlineCreate resource)
    {
        if (!_ids.TryGetValue(resource, out string? id))
        {
            _ids[resource] = id = resource.Id;
        }

        return id;
    }

    /// <summary>Whether the caller added the resource to <c>included</c>.</summary>
    public static bool Holds(IReadOnlyList<ResourceObject>? included, InlineCreate resource) =>
        included?.Any(along => ReferenceEquals(along, resource)) == true;
}
