using AppStoreConnect.Spec;

namespace AscSpec.Documents;

/// <summary>A description and its origin.</summary>
/// <param name="Description">The facts.</param>
/// <param name="Source">The hash and size of Apple's file that it comes from. Null for a surface without them.</param>
/// <param name="Origin">A path or URL, for messages.</param>
/// <param name="Problems">What the reader could not read as written.</param>
internal sealed record LoadedDocument(ApiDescription Description, SurfaceSource? Source, string Origin, IReadOnlyList<SpecProblem> Problems);
