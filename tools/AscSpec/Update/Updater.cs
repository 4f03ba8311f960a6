using System.Text;
using AppStoreConnect.Spec;
using AscSpec.Documents;
using AscSpec.Files;
using AscSpec.Overlay;

namespace AscSpec.Update;

/// <summary>Updates the cache and, if there is one, the repository to a release from Apple. It changes everything or nothing.</summary>
internal sealed class Updater(ToolHost host, DocumentFetcher fetcher, IReadOnlyList<IReleaseReporter> reporters)
{
    /// <param name="spec">A file or a URL, or null for Apple's download.</param>
    /// <param name="allowed">What to accept other than the next release.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="ToolException">The update failed, and nothing was changed. The message says why.</exception>
    public async Task<UpdateResult> UpdateAsync(string? spec, UpdatePermissions allowed, CancellationToken cancellationToken)
    {
        Repository? repository = Repository.Find(host.CurrentDirectory);
        FetchedDocument fetched = await fetcher.FetchAsync(spec, cancellationToken).ConfigureAwait(false);
        using var files = new FileTransaction();
        try
        {
            UpdateResult result = repository is null ? Result(UpdateOutcome.Cached, fetched, null) : Stage(files, repository, fetched, allowed);
            fetcher.Stage(files, fetched);
            cancellationToken.ThrowIfCancellationRequested();
            files.Commit();
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"a file cannot be written: {e.Message} Nothing was changed.", e);
        }
    }

    private UpdateResult Stage(FileTransaction files, Repository repository, FetchedDocument fetched, UpdatePermissions allowed)
    {
        SpecContent present = SpecContentReader.ReadFile(repository.Surface);
        LoadedDocument before = DocumentReader.Read(present);
        ApiDescription after = fetched.Read.Description;
        ReleaseGuard.Check(before.Description, after, allowed);
        byte[] surface = SurfaceText.Write(after, fetched.Source);
        CheckRoundTrip(surface, after);
        if (surface.AsSpan().SequenceEqual(present.Bytes))
        {
            return Result(UpdateOutcome.Unchanged, fetched, before);
        }

        var written = new List<string>();
        StageFile(repository.Surface, surface);
        bool changed = before.Description != after;
        if (changed)
        {
            (OverlayDocument overlay, _) = OverlayFile.Load(repository.Overlay, repository.Root);
            StageFile(repository.RestoredDocument, DocumentRestorer.Restore(after, overlay).Json);
            var change = new ReleaseChange(repository, new Surface(before.Description, before.Source), new Surface(after, fetched.Source));
            foreach (ReportFile report in reporters.SelectMany(reporter => reporter.Report(change)))
            {
                StageFile(report.Path, report.Content);
            }
        }

        return Result(changed ? UpdateOutcome.Changed : UpdateOutcome.SameFacts, fetched, before) with { Files = written };

        void StageFile(string path, byte[] content)
        {
            files.Stage(path, content);
            written.Add(path);
        }
    }

    private static UpdateResult Result(UpdateOutcome outcome, FetchedDocument fetched, LoadedDocument? before)
    {
        ApiDescription after = fetched.Read.Description;
        int added = 0;
        int removed = 0;
        if (before is not null && before.Description != after)
        {
            var old = new HashSet<string>(SurfaceFacts.Enumerate(before.Description), StringComparer.Ordinal);
            var @new = new HashSet<string>(SurfaceFacts.Enumerate(after), StringComparer.Ordinal);
            added = @new.Count(fact => !old.Contains(fact));
            removed = old.Count(fact => !@new.Contains(fact));
        }

        return new UpdateResult(outcome, fetched.Read.Origin, after.Version, before?.Description.Version, fetched.Source, added, removed, []);
    }

    // The committed facts must equal the downloaded ones. This check finds a difference here and not in the next build.
    private static void CheckRoundTrip(byte[] surface, ApiDescription description)
    {
        using var reader = new StreamReader(new MemoryStream(surface, writable: false), Encoding.UTF8);
        try
        {
            if (SurfaceReader.Read(reader).Description != description)
            {
                throw new ToolException("the document contains facts that the surface notation cannot represent; extend the notation first");
            }
        }
        catch (SurfaceFormatException e)
        {
            throw new ToolException($"the surface written from the document cannot be read back. {e.Message}", e);
        }
    }
}
