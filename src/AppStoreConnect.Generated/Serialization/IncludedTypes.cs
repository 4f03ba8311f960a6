namespace AppStoreConnect.Serialization;

/// <summary>
/// The classes that one response, or request, can hold in <c>included</c>. Told per response, not for the whole API: one JSON:API type
/// can have two classes, and an application that reads apps need not carry every other resource.
/// </summary>
internal sealed class IncludedTypes
{
    private readonly MemberTable _types;
    private readonly Func<int, ResourceObject> _create;

    /// <summary>JSON:API types written with a space between them, and what makes the class of each.</summary>
    public IncludedTypes(ReadOnlySpan<byte> types, Func<int, ResourceObject> create)
    {
        _types = new MemberTable(types);
        _create = create;
    }

    /// <summary>An empty one of a class.</summary>
    public static T New<T>()
        where T : Model, IModel<T> => T.New();

    /// <summary>An empty resource of a type; null where the document does not declare it.</summary>
    public ResourceObject? Create(ReadOnlySpan<byte> type) => _types.Find(type) is var index and >= 0 ? _create(index) : null;
}
