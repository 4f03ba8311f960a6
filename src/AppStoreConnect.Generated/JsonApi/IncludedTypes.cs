namespace AppStoreConnect.JsonApi;

/// <summary>
/// The classes that one response, or request, can hold in <c>included</c>. Told per document, not for the whole API: one JSON:API
/// type can have two classes, and an application that reads apps need not carry every other resource.
/// </summary>
/// <param name="types">JSON:API types written with a space between them.</param>
internal abstract class IncludedTypes(ReadOnlySpan<byte> types)
{
    private readonly MemberTable _types = new(types);

    /// <summary>An empty resource of a type; null where the document does not declare it.</summary>
    public ResourceObject? Create(ReadOnlySpan<byte> type) => _types.Find(type) is var index and >= 0 ? Create(index) : null;

    /// <summary>An empty resource of the type at a place.</summary>
    private protected abstract ResourceObject Create(int index);
}
