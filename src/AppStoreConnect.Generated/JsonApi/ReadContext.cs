namespace AppStoreConnect.JsonApi;

/// <summary>What is known across one document while it is read.</summary>
internal sealed class ReadContext
{
    private Dictionary<(string Type, string Id), Func<Resource>>? _expected;

    /// <summary>The types that <c>included</c> can hold; null where the document's own type says nothing of them.</summary>
    public IncludedTypes? IncludedTypes { get; set; }

    /// <summary>
    /// What stands before <c>/{type}/{id}</c> in the links of this document, such as <c>https://api.appstoreconnect.apple.com/v1</c>:
    /// one string that all resources share. Null until the first link was seen.
    /// </summary>
    public string? LinkBase { get; set; }

    /// <summary>The member <c>included</c> where Kiota read it before <c>data</c>; null elsewhere.</summary>
    public byte[]? IncludedAhead { get; set; }

    /// <summary>Where the reader is, for messages: set by documents as they go.</summary>
    public string Place { get; set; } = "";

    /// <summary>Whether <see cref="Create"/> has use for an id.</summary>
    public bool HasExpected => _expected is not null;

    /// <summary>Remembers which class a linkage means, where one JSON:API type has two (V1 and V2).</summary>
    public void Expect(string type, string id, Func<Resource> create) => (_expected ??= [])[(type, id)] = create;

    /// <summary>Makes the resource that a linkage of this document called for, or that the response declares, or a plain one.</summary>
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
