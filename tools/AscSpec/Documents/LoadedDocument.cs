using AppStoreConnect.Spec;

namespace AscSpec.Documents;

/// <summary>A description with where it came from.</summary>
/// <param name="Description">The facts.</param>
/// <param name="Source">Hash and size of Apple's file behind it; null for a surface that does not say.</param>
/// <param name="Origin">A path or an address, for messages.</param>
/// <param name="Problems">What the reader could not take as it stands.</param>
internal sealed record LoadedDocument(ApiDescription Description, SurfaceSource? Source, string Origin, IReadOnlyList<SpecProblem> Problems);
