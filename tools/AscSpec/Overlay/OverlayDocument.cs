namespace AscSpec.Overlay;

/// <summary>An OpenAPI Overlay 1.0 document: corrections to a description that is not ours to edit.</summary>
/// <param name="Title"><c>info.title</c>.</param>
/// <param name="Version"><c>info.version</c>: the overlay's own version.</param>
/// <param name="Actions">The corrections, in the order in which they are applied.</param>
internal sealed record OverlayDocument(string Title, string Version, IReadOnlyList<OverlayAction> Actions);
