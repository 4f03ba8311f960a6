using AppStoreConnect.Spec;

namespace AscSpec.Documents;

/// <summary>A document that was fetched and checked.</summary>
/// <param name="Json">Apple's bytes, extracted from the zip.</param>
/// <param name="Read">The facts in the document.</param>
/// <param name="State">The download, or null for a file.</param>
/// <param name="IsFromCache">Whether the server said that the cached document is up to date.</param>
internal sealed record FetchedDocument(byte[] Json, LoadedDocument Read, DownloadState? State, bool IsFromCache)
{
    /// <summary>The hash and size of <see cref="Json"/>.</summary>
    public SurfaceSource Source { get; } = DocumentReader.Describe(Json);
}
