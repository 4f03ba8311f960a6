using AscSpec.Files;

namespace AscSpec.Documents;

/// <summary>
/// The document that a question is about: the one that is named; else, after <c>--refresh</c>, Apple's newest; else the repository's
/// surface; else the cached document.
/// </summary>
internal sealed class DocumentFinder(ToolHost host)
{
    /// <param name="spec">A file (zip, JSON, surface) or an address; null if there is none.</param>
    /// <param name="refresh">Whether to download first.</param>
    /// <param name="cancellationToken">Ends a download.</param>
    /// <exception cref="ToolException">There is none, or it cannot be read.</exception>
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
                $"there is no document to read: '{host.CurrentDirectory}' is not in a repository with a spec/surface.txt, and '{cache.DocumentPath}' does not exist. "
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
