using System.Diagnostics.CodeAnalysis;
using AppStoreConnect.Spec;
using AscSpec.Files;
using AscSpec.Output;

namespace AscSpec.Documents;

/// <summary>Gets a document from Apple, another URL, or a file, and checks it. It changes nothing.</summary>
internal sealed class DocumentFetcher(ToolHost host, Downloader downloader)
{
    /// <param name="spec">A file or an http(s) URL, or null for Apple's download.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="ToolException">The document does not exist or does not describe an API like App Store Connect.</exception>
    public async Task<FetchedDocument> FetchAsync(string? spec, CancellationToken cancellationToken)
    {
        if (spec is null)
        {
            return await DownloadAsync(host.Download, cancellationToken).ConfigureAwait(false);
        }

        if (TryParseAddress(spec, out Uri? address))
        {
            return address.IsFile ? Check(SpecContentReader.ReadFile(address.LocalPath), null, isFromCache: false)
                : await DownloadAsync(address, cancellationToken).ConfigureAwait(false);
        }

        return Check(SpecContentReader.ReadFile(host.Resolve(spec)), null, isFromCache: false);
    }

    /// <summary>Whether a text is a URL and not a path (<c>C:\x.json</c> is a path).</summary>
    public static bool TryParseAddress(string text, [NotNullWhen(true)] out Uri? address)
    {
        address = text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out Uri? parsed) ? parsed : null;
        return address is not null;
    }

    /// <summary>Prepares the cache for the fetched document.</summary>
    public void Stage(FileTransaction files, FetchedDocument fetched) => new CachedDocument(host.CacheDirectory).Stage(files, fetched.Json, fetched.State);

    private async Task<FetchedDocument> DownloadAsync(Uri address, CancellationToken cancellationToken)
    {
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
        {
            throw new ToolException($"'{Downloader.Shown(address)}' is neither a file nor an http or https URL", ExitCodes.Usage);
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            host.Warn($"{Downloader.Shown(address)} is not https, so the content could be altered in transit");
        }

        var cache = new CachedDocument(host.CacheDirectory);
        byte[]? cached = cache.Read();
        DownloadState? known = cache.FindState(cached, address);
        Download download;
        using (var progress = new ProgressLine(host, $"downloading {Downloader.Shown(address)}"))
        {
            download = await downloader.GetAsync(address, known, progress.Report, cancellationToken).ConfigureAwait(false);
        }

        string origin = Downloader.Shown(address);
        SpecContent content = download.Content is { } bytes
            ? SpecContentReader.Recognize(bytes, origin)
            : new SpecContent(SpecForm.OpenApi, cached!, origin);
        SurfaceSource source = DocumentReader.Describe(content.Bytes);
        return Check(content, new DownloadState(address.AbsoluteUri, download.ETag, download.LastModified, source.Sha256), download.Content is null);
    }

    private FetchedDocument Check(SpecContent content, DownloadState? state, bool isFromCache)
    {
        if (content.Form != SpecForm.OpenApi)
        {
            throw new ToolException($"{content.Origin} is neither a zip nor an OpenAPI document in JSON");
        }

        LoadedDocument read = DocumentReader.Read(content);
        List<SpecProblem> errors = [.. read.Problems.Where(problem => problem.Severity == SpecProblemSeverity.Error)];
        if (errors.Count > 0)
        {
            throw new ToolException($"{content.Origin} contains parts that cannot be read:\n{string.Join('\n', errors.Take(10).Select(error => "  " + ProblemText.Of(error)))}");
        }

        if (DocumentCheck.FindObjection(read.Description) is { } objection)
        {
            throw new ToolException($"{content.Origin} ('{read.Description.Title}') is not an App Store Connect API document: {objection}");
        }

        ProblemText.Warn(host, read);
        return new FetchedDocument(content.Bytes, read, state, isFromCache);
    }
}
