namespace AppStoreConnect.JsonApi;

/// <summary>
/// The classes that <c>included</c> can contain in one response or request. Defined per document, not for the whole API, because one JSON:API
/// type can have two classes, and an application that reads apps need not carry every other resource.
/// </summary>
/// <param name="types">JSON:API types, separated by spaces.</param>
internal abstract class IncludedTypes(ReadOnlySpan<byte> types)
{
    private readonly MemberTable _types = new(types);

    /// <summary>Creates an empty resource of a type, or returns null if the document does not declare the type.</summary>
    public ResourceObject? Create(ReadOnlySpan<byte> type) => _types.Find(type) is var index and >= 0 ? Create(index) : null;

    /// <summary>Creates an empty resource of the type at an index.</summary>
    private protected abstract ResourceObject Create(int index);
}
