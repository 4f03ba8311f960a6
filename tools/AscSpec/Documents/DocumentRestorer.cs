using AppStoreConnect.Spec;
using AscSpec.Overlay;
using Newtonsoft.Json.Linq;

namespace AscSpec.Documents;

/// <summary>An OpenAPI document created from facts.</summary>
/// <param name="Json">Compact UTF-8.</param>
/// <param name="Actions">The result of each action of the overlay. Empty without an overlay.</param>
internal sealed record RestoredDocument(byte[] Json, IReadOnlyList<OverlayActionResult> Actions);

/// <summary>Creates a document from facts, with or without the corrections.</summary>
internal static class DocumentRestorer
{
    /// <param name="description">The facts.</param>
    /// <param name="overlay">The corrections. Null creates Apple's document without its prose.</param>
    public static RestoredDocument Restore(ApiDescription description, OverlayDocument? overlay)
    {
        using var stream = new MemoryStream();
        OpenApiDocumentWriter.Write(description, stream);
        byte[] json = stream.ToArray();
        if (overlay is null)
        {
            return new RestoredDocument(json, []);
        }

        JToken document = Parse(json);
        IReadOnlyList<OverlayActionResult> actions = OverlayApplier.Apply(document, overlay);
        return new RestoredDocument(JsonText.ToUtf8(document), actions);
    }

    private static JToken Parse(byte[] json)
    {
        try
        {
            return JsonText.Parse(json);
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            throw new ToolException($"the facts contain a value that cannot be corrected: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    /// <summary>Returns the corrected facts.</summary>
    /// <exception cref="ToolException">The corrected document is not an OpenAPI document.</exception>
    public static ApiDescription Correct(ApiDescription description, OverlayDocument overlay)
    {
        RestoredDocument restored = Restore(description, overlay);
        return DocumentReader.Read(new SpecContent(SpecForm.OpenApi, restored.Json, "the corrected document")).Description;
    }
}
