using AppStoreConnect.Spec;

namespace AscSpec.Documents;

/// <summary>A document that was fetched and found to be what it should be.</summary>
/// <param name="Json">Apple's bytes, out of their zip.</param>
/// <param name="Read">The facts in them.</param>
/// <param name="State">The download they came by; null for a file.</param>
/// <param name="IsFromCache">Whether the server said that the cached document is current.</param>
internal sealed record FetchedDocument(byte[] Json, LoadedDocument Read, DownloadState? State, bool IsFromCache)
{
    /// <summary>Hash and size of <see cref="Json"/>.</summary>
    public SurfaceSource Source { get; } = DocumentReader.Describe(Json);
}
