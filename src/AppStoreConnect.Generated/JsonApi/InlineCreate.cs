namespace AppStoreConnect;

/// <summary>
/// A resource to create along with another, in a request's <c>included</c>. Its <see cref="Id"/> is a name of the caller's own,
/// such as <c>${price-1}</c>, that the request's linkages use.
/// </summary>
public abstract class InlineCreate : ResourceObject
{
    private protected InlineCreate()
    {
    }

    /// <summary>The caller's name for it, such as <c>${price-1}</c>; null where nothing links to it.</summary>
    public string? Id { get; set; }

    private protected sealed override string? WireId
    {
        get => Id;
        set => Id = value;
    }
}
