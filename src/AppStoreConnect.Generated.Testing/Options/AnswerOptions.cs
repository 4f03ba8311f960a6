namespace AppStoreConnect.Testing;

/// <summary>Options for generated responses.</summary>
public sealed record AnswerOptions
{
    /// <summary>What the responses contain.</summary>
    public DocumentMode Mode { get; init; } = DocumentMode.Full;

    /// <summary>The seed. The same seed produces the same response to the same request on every machine.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The number of resources per page. A smaller <c>limit</c> in the request takes precedence.</summary>
    public int ItemsPerPage { get; init; } = 2;

    /// <summary>The number of pages of each paged list.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>Whether responses include <c>meta.paging.total</c>. The service does not always include it.</summary>
    public bool ReportTotal { get; init; } = true;

    /// <summary>Whether JSON is indented, as in the live service, or compact.</summary>
    public bool Indented { get; init; }
}
