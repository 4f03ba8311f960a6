namespace AppStoreConnect;

/// <summary>
/// A resource to create along with another. Assign it to the relationship itself (<c>ManualPrices = [price]</c>), or add it to the
/// request's <c>Included</c> and link to it by its <see cref="Id"/>.
/// </summary>
public abstract class InlineCreate : ResourceObject
{
    private protected InlineCreate()
    {
    }

    /// <summary>
    /// A name for it within the request, such as <c>${price-1}</c>; the service replaces it with a real id. Null is fine: where a relationship
    /// holds the object itself, the body gets a name of the form <c>${auto-1}</c>.
    /// </summary>
    public string? Id { get; set; }

    private protected sealed override string? WireId
    {
        get => Id;
        set => Id = value;
    }
}
