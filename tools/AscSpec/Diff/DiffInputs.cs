using System.Text;
using AppStoreConnect.Spec.Diff;
using AscSpec.Documents;
using AscSpec.Update;

namespace AscSpec.Diff;

/// <summary>Finds the inputs of a comparison: files, URLs, git revisions, and the cached document.</summary>
internal sealed class DiffInputs(ToolHost host)
{
    private const string Cache = "cache";
    private const string GitPrefix = "git:";

    /// <param name="name">The name of the input, or null for the repository's surface.</param>
    /// <param name="cancellationToken">Cancels a download.</param>
    /// <exception cref="ToolException">The input does not exist or cannot be read.</exception>
    public async Task<LoadedDocument> ReadAsync(string? name, CancellationToken cancellationToken)
    {
        if (name == Cache)
        {
            var cache = new CachedDocument(host.CacheDirectory);
            return cache.Exists
                ? DocumentReader.Read(SpecContentReader.ReadFile(cache.DocumentPath))
                : throw new ToolException($"there is no cached document: '{cache.DocumentPath}' does not exist. Download Apple's with 'asc-spec update'.");
        }

        if (name is null || DocumentFetcher.TryParseAddress(name, out _) || File.Exists(host.Resolve(name)))
        {
            return await new DocumentFinder(host).FindAsync(name, refresh: false, cancellationToken).ConfigureAwait(false);
        }

        string revision = name.StartsWith(GitPrefix, StringComparison.Ordinal) ? name[GitPrefix.Length..] : name;
        return await ReadRevisionAsync(revision, name, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the changes of the previous release. Empty if no name is given and the repository has no report of that release.</summary>
    /// <param name="name">The document before the old one, or a JSON report. Null uses the repository's report.</param>
    /// <param name="old">The old document of the comparison.</param>
    /// <param name="cancellationToken">Cancels a download.</param>
    /// <exception cref="ToolException">The input cannot be read.</exception>
    public async Task<IReadOnlyCollection<SpecChangeKey>> ReadChangesBeforeAsync(string? name, LoadedDocument old, CancellationToken cancellationToken)
    {
        if (name is null)
        {
            return Repository.Find(host.CurrentDirectory) is { } repository ? SpecDiffReporter.FindChangesBefore(repository, old.Description) : [];
        }

        string file = host.Resolve(name);
        if (File.Exists(file) && ReportFiles.IsReport(file))
        {
            return ReportFiles.ReadChanges(file);
        }

        LoadedDocument before = await ReadAsync(name, cancellationToken).ConfigureAwait(false);
        return SpecDiff.Create(before.Description, old.Description).Steps;
    }

    private async Task<LoadedDocument> ReadRevisionAsync(string revision, string name, CancellationToken cancellationToken)
    {
        Repository repository = Repository.Find(host.CurrentDirectory)
            ?? throw new ToolException($"'{name}' is not a file, and '{host.CurrentDirectory}' is not in a repository, so it cannot be a revision");
        var git = new GitFiles(repository.Root);
        string text = await git.ReadAsync(revision, "spec/surface.txt", cancellationToken).ConfigureAwait(false);
        return DocumentReader.Read(new SpecContent(SpecForm.Surface, Encoding.UTF8.GetBytes(text), $"spec/surface.txt of {revision}"));
    }
}
