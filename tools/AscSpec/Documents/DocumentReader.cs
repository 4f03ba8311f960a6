using System.Security.Cryptography;
using System.Text;
using AppStoreConnect.Spec;

namespace AscSpec.Documents;

/// <summary>Reads facts from content.</summary>
internal static class DocumentReader
{
    /// <exception cref="ToolException">The content is not a description of an API.</exception>
    public static LoadedDocument Read(SpecContent content) =>
        content.Form == SpecForm.Surface ? ReadSurface(content) : ReadOpenApi(content);

    /// <summary>Returns the hash (lowercase hexadecimal SHA-256) and size of a document as Apple publishes it.</summary>
    public static SurfaceSource Describe(ReadOnlySpan<byte> document) =>
        new(Convert.ToHexStringLower(SHA256.HashData(document)), document.Length);

    private static LoadedDocument ReadSurface(SpecContent content)
    {
        using var reader = new StreamReader(new MemoryStream(content.Bytes, writable: false), Encoding.UTF8);
        try
        {
            Surface surface = SurfaceReader.Read(reader);
            return new LoadedDocument(surface.Description, surface.Source, content.Origin, []);
        }
        catch (SurfaceFormatException e)
        {
            throw new ToolException($"{content.Origin}({e.LineNumber}): this is not a valid surface. {e.Message}", e);
        }
    }

    private static LoadedDocument ReadOpenApi(SpecContent content)
    {
        ApiReadResult result = OpenApiDocumentReader.Read(content.Bytes);
        if (result.Description is null)
        {
            throw new ToolException($"{content.Origin} is not an OpenAPI document: {First(result)}");
        }

        return new LoadedDocument(result.Description, Describe(content.Bytes), content.Origin, [.. result.Problems]);
    }

    private static string First(ApiReadResult result)
    {
        IEnumerable<SpecProblem> worstFirst = result.Problems.OrderByDescending(problem => problem.Severity);
        return worstFirst.Select(ProblemText.Of).FirstOrDefault("it could not be read");
    }
}
