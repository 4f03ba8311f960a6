namespace AppStoreConnect.JsonApi;

/// <summary>The state shared across one document while it is read.</summary>
/// <remarks>Fields, because the runtime would compile two accessors for each property before the first document is read.</remarks>
internal sealed class ReadContext
{
    private Dictionary<(string Type, string Id), Func<Resource>>? _expected;

    /// <summary>The types that <c>included</c> can contain, or null if the document's type does not define them.</summary>
    public IncludedTypes? IncludedTypes;

    /// <summary>
    /// The part before <c>/{type}/{id}</c> in this document's links, such as <c>https://api.appstoreconnect.apple.com/v1</c>,
    /// as one string shared by all resources. Null until the first link was read.
    /// </summary>
    public string? LinkBase;

    /// <summary>The member <c>included</c> if Kiota read it before <c>data</c>, otherwise null.</summary>
    public byte[]? IncludedAhead;

    /// <summary>The current position in the document, for messages. Updated by documents while reading.</summary>
    public string Place = "";

    /// <summary>Whether <see cref="Create"/> needs an id.</summary>
    public bool HasExpected => _expected is not null;

    /// <summary>Records the class that a linkage refers to, for JSON:API types with two classes (V1 and V2).</summary>
    public void Expect(string type, string id, Func<Resource> create) => (_expected ??= [])[(type, id)] = create;

    /// <summary>Creates the resource that a linkage of this document refers to or the response declares, or else a plain resource.</summary>
    public Resource Create(ReadOnlySpan<byte> type, string? id)
    {
        if (_expected is not null && id is not null
            && _expected.TryGetValue((System.Text.Encoding.UTF8.GetString(type), id), out Func<Resource>? create))
        {
            return create();
        }

        return IncludedTypes?.Create(type) as Resource ?? new Resource();
    }
}
