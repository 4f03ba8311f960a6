namespace AppStoreConnect.Testing;

/// <summary>How made-up answers look.</summary>
public sealed record AnswerOptions
{
    /// <summary>What they hold.</summary>
    public DocumentMode Mode { get; init; } = DocumentMode.Full;

    /// <summary>The same seed gives the same answer to the same request, on every machine.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Resources on a page; a smaller <c>limit</c> of the request wins.</summary>
    public int ItemsPerPage { get; init; } = 2;

    /// <summary>Pages of each paged list.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>Whether responses include <c>meta.paging.total</c>. The service does not always include it.</summary>
    public bool ReportTotal { get; init; } = true;

    /// <summary>Whether JSON is indented, as the live service sends it, or compact.</summary>
    public bool Indented { get; init; }
}
