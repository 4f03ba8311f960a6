using System.Text;

namespace AppStoreConnect.Generator.Tests;

/// <summary>Apple's documents, if available, produce no errors or warnings.</summary>
public sealed class RealDocumentTests
{
    [Theory]
    [InlineData("3.2")]
    [InlineData("4.3")]
    [InlineData("4.4")]
    [InlineData("4.4.1")]
    public void RealDocument_Compiled_NoErrorNoWarning(string version)
    {
        if (RealDocuments.Find(version) is { } document)
        {
            Generation.Of(Encoding.UTF8.GetString(document)).AssertCompiles();
        }
    }

    [Fact]
    public void RealDocument_Generated_NothingIsLeftOut()
    {
        foreach (string file in RealDocuments.Files())
        {
            Generation run = Generation.Of(File.ReadAllText(file));
            Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id is not ("ASC006" or "ASC007" or "ASC009" or "ASC010"));
        }
    }
}
