using System.Collections.Concurrent;

namespace AppStoreConnect.Generator.Tests;

/// <summary>Apple's documents, if available, produce no errors or warnings.</summary>
public sealed class RealDocumentTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Generation>> s_generated = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("3.2")]
    [InlineData("4.3")]
    [InlineData("4.4")]
    [InlineData("4.4.1")]
    public void RealDocument_Compiled_NoErrorNoWarning(string version)
    {
        if (RealDocuments.Files().SingleOrDefault(file => Path.GetFileName(file) == $"openapi-{version}.json") is { } document)
        {
            Generated(document).AssertCompiles();
        }
    }

    [Fact]
    public void RealDocument_Generated_NothingIsLeftOut()
    {
        foreach (string file in RealDocuments.Files())
        {
            Generation run = Generated(file);
            Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id is not ("ASC006" or "ASC007" or "ASC009" or "ASC010"));
        }
    }

    private static Generation Generated(string file) => s_generated.GetOrAdd(file, file => new(() => Generation.Of(File.ReadAllText(file)))).Value;
}
