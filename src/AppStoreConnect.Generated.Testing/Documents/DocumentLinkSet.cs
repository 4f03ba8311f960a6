namespace AppStoreConnect.Testing.Documents;

/// <summary>The URLs in a <c>links</c> object. Null for links that do not exist.</summary>
internal sealed record DocumentLinkSet
{
    public string? Self { get; init; }

    public string? Related { get; init; }

    public string? First { get; init; }

    public string? Next { get; init; }

    public string? this[string name] => name switch
    {
        "self" => Self,
        "related" => Related,
        "first" => First,
        "next" => Next,
        _ => null,
    };

    /// <summary>Returns the links of a resource's relationship.</summary>
    public static DocumentLinkSet OfRelationship(string resourceAddress, string name) =>
        new() { Self = $"{resourceAddress}/relationships/{name}", Related = $"{resourceAddress}/{name}" };
}
