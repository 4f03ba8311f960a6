using System.Text.Json;
using AppStoreConnect.Spec.OpenApi;
using AppStoreConnect.Spec.OpenApi.Mapping;
using AppStoreConnect.Spec.OpenApi.Preparation;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

#pragma warning disable IDE0130 // The public entry points of this project share one namespace.
namespace AppStoreConnect.Spec;

/// <summary>Reads an OpenAPI 3 document in JSON.</summary>
public static class OpenApiDocumentReader
{
    private static readonly Uri s_nowhere = new("https://localhost/openapi.json");

    /// <summary>Reads the facts of a document through Microsoft.OpenApi. Prose, titles, and examples are dropped.</summary>
    /// <param name="utf8Json">The document as UTF-8 JSON, with or without a byte order mark.</param>
    /// <returns>
    /// The description and the problems. Invalid input never causes an exception: if nothing can be read, the
    /// description is null and a problem gives the reason.
    /// </returns>
    public static ApiReadResult Read(ReadOnlyMemory<byte> utf8Json) => Read(utf8Json, ReadThroughMicrosoftOpenApi);

    /// <summary>
    /// Reads the same facts without Microsoft.OpenApi, in a fraction of the time. For the generator, which a compiler runs once on a document
    /// that <see cref="Read(ReadOnlyMemory{byte})"/> has already read.
    /// </summary>
    /// <param name="utf8Json">The document as UTF-8 JSON, with or without a byte order mark.</param>
    /// <returns>What <see cref="Read(ReadOnlyMemory{byte})"/> returns.</returns>
    public static ApiReadResult ReadDirectly(ReadOnlyMemory<byte> utf8Json) => Read(utf8Json, static (prepared, _) => new TreeMapper(prepared).Map());

    private static ApiReadResult Read(ReadOnlyMemory<byte> utf8Json, Func<PreparedDocument, ProblemList, ApiDescription?> map)
    {
        var problems = new ProblemList();
        using JsonDocument? json = DocumentText.Parse(utf8Json, problems);
        ApiDescription? description = json is null ? null : Read(json.RootElement, problems, map);
        return new(description, problems.ToArray());
    }

    private static ApiDescription? Read(JsonElement root, ProblemList problems, Func<PreparedDocument, ProblemList, ApiDescription?> map)
    {
        try
        {
            PreparedDocument? prepared = new DocumentPreparer(root, problems).Prepare();
            return prepared is null ? null : map(prepared, problems);
        }
        catch (UnfoldedTooFarException e)
        {
            problems.Error(Place.Root, e.Message);
            return null;
        }
    }

    private static ApiDescription? ReadThroughMicrosoftOpenApi(PreparedDocument prepared, ProblemList problems)
    {
        // Its validation repeats ours and takes as long as reading.
        var settings = new OpenApiReaderSettings { RuleSet = new(), LoadExternalRefs = false };
        ReadResult result;
        try
        {
            result = new OpenApiJsonReader().Read(prepared.Tree.ToJson(), s_nowhere, settings);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // It throws arbitrary exceptions for unexpected values. The prepared document should not contain any.
            problems.Error(Place.Root, $"Microsoft.OpenApi cannot read this document: {e.Message}");
            return null;
        }

        foreach (OpenApiError error in result.Diagnostic?.Errors ?? [])
        {
            problems.Error(Place.Root, $"Microsoft.OpenApi: {error.Message} [{error.Pointer}]");
        }

        return result.Document is null ? null : new DocumentMapper(prepared).Map(result.Document);
    }
}
