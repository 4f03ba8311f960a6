using AscSpec.Files;

namespace AscSpec.Documents;

/// <summary>
/// Finds the document that a command reads: the specified one, Apple's latest with <c>--refresh</c>, or otherwise the repository's
/// surface or the cached document.
/// </summary>
internal sealed class DocumentFinder(ToolHost host)
{
    /// <param name="spec">A file (zip, JSON, surface) or a URL, or null if none is specified.</param>
    /// <param name="refresh">Whether to download it first.</param>
    /// <param name="cancellationToken">Cancels a download.</param>
    /// <exception cref="ToolException">The document does not exist or cannot be read.</exception>
    public async Task<LoadedDocument> FindAsync(string? spec, bool refresh, CancellationToken cancellationToken)
    {
        if (refresh || (spec is not null && DocumentFetcher.TryParseAddress(spec, out _)))
        {
            return await DownloadAsync(spec, cancellationToken).ConfigureAwait(false);
        }

        LoadedDocument document = DocumentReader.Read(FindFile(spec));
        ProblemText.Warn(host, document);
        return document;
    }

    private SpecContent FindFile(string? spec)
    {
        if (spec is not null)
        {
            return SpecContentReader.ReadFile(host.Resolve(spec));
        }

        if (Repository.Find(host.CurrentDirectory) is { } repository)
        {
            return SpecContentReader.ReadFile(repository.Surface);
        }

        var cache = new CachedDocument(host.CacheDirectory);
        return cache.Exists
            ? SpecContentReader.ReadFile(cache.DocumentPath)
            : throw new ToolException(
                $"no document to read: '{host.CurrentDirectory}' is not in a repository with a spec/surface.txt, and '{cache.DocumentPath}' does not exist. "
                + "Download Apple's with 'asc-spec update', or specify one with --spec FILE.");
    }

    private async Task<LoadedDocument> DownloadAsync(string? spec, CancellationToken cancellationToken)
    {
        var fetcher = new DocumentFetcher(host, new Downloader());
        FetchedDocument fetched = await fetcher.FetchAsync(spec, cancellationToken).ConfigureAwait(false);
        if (spec is null)
        {
            using var files = new FileTransaction();
            fetcher.Stage(files, fetched);
            files.Commit();
        }

        return fetched.Read;
    }
}
