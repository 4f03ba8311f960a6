namespace AppStoreConnect;

/// <summary>
/// A resource to create together with another. Assign it to the relationship (<c>ManualPrices = [price]</c>), or add it to the
/// request's <c>Included</c> and link to it by its <see cref="Id"/>.
/// </summary>
public abstract class InlineCreate : ResourceObject
{
    private protected InlineCreate()
    {
    }

    /// <summary>
    /// A temporary id within the request, such as <c>${price-1}</c>, which the service replaces with a real id. May be null if the object is assigned
    /// to a relationship; the request then uses an id of the form <c>${auto-1}</c>.
    /// </summary>
    public string? Id { get; set; }

    private protected sealed override string? WireId
    {
        get => Id;
        set => Id = value;
    }
}
