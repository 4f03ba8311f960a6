using AppStoreConnect.Spec;

namespace AscSpec.Update;

/// <summary>What an update came to.</summary>
internal enum UpdateOutcome
{
    /// <summary>The document is the one we have: no file was touched but the cache's.</summary>
    Unchanged,

    /// <summary>Apple's file is another, its facts are not (prose, examples, order), or only the notation of the surface is: the surface's file was renewed.</summary>
    SameFacts,

    /// <summary>The facts changed: surface, restored document and reports are new.</summary>
    Changed,

    /// <summary>There is no repository around: the document was put into the cache.</summary>
    Cached,
}

/// <summary>What an update came to.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Origin">Where the document came from.</param>
/// <param name="Version">The document's version.</param>
/// <param name="PreviousVersion">The repository's version before; null without a repository.</param>
/// <param name="Source">Hash and size of the document.</param>
/// <param name="FactsAdded">Lines of facts that are new.</param>
/// <param name="FactsRemoved">Lines of facts that are gone.</param>
/// <param name="Files">The repository's files that were written.</param>
internal sealed record UpdateResult(
    UpdateOutcome Outcome,
    string Origin,
    string Version,
    string? PreviousVersion,
    SurfaceSource Source,
    int FactsAdded,
    int FactsRemoved,
    IReadOnlyList<string> Files);
