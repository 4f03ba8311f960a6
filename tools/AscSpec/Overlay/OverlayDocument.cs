using Newtonsoft.Json.Linq;

namespace AscSpec.Overlay;

/// <summary>An OpenAPI Overlay 1.0 document: corrections to a description that we cannot edit.</summary>
/// <param name="Title"><c>info.title</c>.</param>
/// <param name="Version"><c>info.version</c>: the version of the overlay.</param>
/// <param name="Api"><c>info.x-api</c>: the start of the <c>info.title</c> of documents that it corrects, or null for any document.</param>
/// <param name="Actions">The corrections, in the order in which they are applied.</param>
internal sealed record OverlayDocument(string Title, string Version, string? Api, IReadOnlyList<OverlayAction> Actions)
{
    /// <summary>Whether it corrects this document. Corrections for one API would damage the document of another.</summary>
    public bool IsFor(JToken document) =>
        Api is null || ((string?)document.SelectToken("info.title"))?.StartsWith(Api, StringComparison.OrdinalIgnoreCase) == true;
}
