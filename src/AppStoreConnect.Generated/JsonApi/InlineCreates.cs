namespace AppStoreConnect.JsonApi;

/// <summary>
/// The inline creates that the relationships of one request hold. Each is sent once in <c>included</c>, under its own id or,
/// where it has none, under one made for this body (<c>${auto-1}</c>).
/// </summary>
internal sealed class InlineCreates
{
    private readonly List<InlineCreate> _linked = [];
    private readonly Dictionary<InlineCreate, string?> _ids = new(ReferenceEqualityComparer.Instance);
    private int _named;

    /// <summary>Those that relationships hold, in the order in which they were met.</summary>
    public IReadOnlyList<InlineCreate> Linked => _linked;

    /// <summary>The id that a linkage to it says.</summary>
    /// <exception cref="InvalidOperationException">It was sent without an id already.</exception>
    public string IdOf(InlineCreate resource)
    {
        if (!_ids.TryGetValue(resource, out string? id))
        {
            _ids[resource] = id = resource.Id ?? FormattableString.Invariant($"${{auto-{++_named}}}");
            _linked.Add(resource);
        }

        return id ?? throw new InvalidOperationException(
            $"A {resource.GetType().Name} in Included comes before the resource that links to it. Set its Id, or leave it out of Included: a relationship is enough.");
    }

    /// <summary>The id to send it under in <c>included</c>; null where nothing links to it and it has none.</summary>
    public string? Send(InlineCreate resource)
    {
        if (!_ids.TryGetValue(resource, out string? id))
        {
            _ids[resource] = id = resource.Id;
        }

        return id;
    }

    /// <summary>Whether it is in <c>included</c>, or about to be, because the caller put it there.</summary>
    public static bool Holds(IReadOnlyList<ResourceObject>? included, InlineCreate resource) =>
        included?.Any(along => ReferenceEquals(along, resource)) == true;
}
