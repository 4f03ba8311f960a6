using AppStoreConnect.Spec;

namespace AscSpec.Update;

/// <summary>The outcome of an update.</summary>
internal enum UpdateOutcome
{
    /// <summary>The document is unchanged. Only the cache was written.</summary>
    Unchanged,

    /// <summary>Apple's file changed, but its facts did not (prose, examples, order), or only the surface notation changed. The surface file was updated.</summary>
    SameFacts,

    /// <summary>The facts changed. The surface, restored document, and reports were updated.</summary>
    Changed,

    /// <summary>There is no repository. The document was cached.</summary>
    Cached,
}

/// <summary>The result of an update.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Origin">The origin of the document.</param>
/// <param name="Version">The version of the document.</param>
/// <param name="PreviousVersion">The previous version in the repository, or null without a repository.</param>
/// <param name="Source">The hash and size of the document.</param>
/// <param name="FactsAdded">The number of new fact lines.</param>
/// <param name="FactsRemoved">The number of removed fact lines.</param>
/// <param name="Files">The files in the repository that were written.</param>
internal sealed record UpdateResult(
    UpdateOutcome Outcome,
    string Origin,
    string Version,
    string? PreviousVersion,
    SurfaceSource Source,
    int FactsAdded,
    int FactsRemoved,
    IReadOnlyList<string> Files);
