using AppStoreConnect.Spec;
using AscSpec.Overlay;
using Newtonsoft.Json.Linq;

namespace AscSpec.Documents;

/// <summary>An OpenAPI document made from facts.</summary>
/// <param name="Json">Compact UTF-8.</param>
/// <param name="Actions">What became of each action of the overlay; empty without one.</param>
internal sealed record RestoredDocument(byte[] Json, IReadOnlyList<OverlayActionResult> Actions);

/// <summary>From facts back to a document, with or without the corrections.</summary>
internal static class DocumentRestorer
{
    /// <param name="description">The facts.</param>
    /// <param name="overlay">The corrections; null leaves the document as Apple has it, prose aside.</param>
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

    /// <summary>The facts with the corrections.</summary>
    /// <exception cref="ToolException">The corrections made something that is no OpenAPI document.</exception>
    public static ApiDescription Correct(ApiDescription description, OverlayDocument overlay)
    {
        RestoredDocument restored = Restore(description, overlay);
        return DocumentReader.Read(new SpecContent(SpecForm.OpenApi, restored.Json, "the corrected document")).Description;
    }
}
