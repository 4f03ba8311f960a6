using System.Text;

namespace AppStoreConnect.Spec.Tests.OpenApi;

/// <summary>Any damage results in facts or an error, and nothing else.</summary>
public sealed class MutationTests
{
    [Fact]
    public void Document_WithRandomByteEdits_ProducesFactsOrProblems()
    {
        byte[] document = Encoding.UTF8.GetBytes(Garden.Document().ToJsonString());
        int read = 0;
        for (int seed = 0; seed < 10_000; seed++)
        {
            ApiReadResult result = Documents.Read(Mutations.EditBytes(document, new Random(seed)));
            if (result.Description is null)
            {
                Assert.Contains(result.Problems, problem => problem.Severity == SpecProblemSeverity.Error);
                continue;
            }

            read++;
            Assert.DoesNotContain(result.Problems, problem => problem.Message.Contains("Microsoft.OpenApi", StringComparison.Ordinal));
            string surface = Documents.Surface(result.Description);
            Assert.True(SurfaceReader.Parse(surface).Description == result.Description, $"seed {seed}");
            Assert.True(Documents.Read(Documents.Write(result.Description)).Description == result.Description, $"seed {seed}");
        }

        Assert.InRange(read, 1000, 9999);
    }

    [Fact]
    public void RealDocument_WithRandomByteEdits_ProducesFactsOrProblems()
    {
        if (RealDocuments.Find("4.4.1") is not { } document)
        {
            return;
        }

        for (int seed = 0; seed < 6; seed++)
        {
            ApiReadResult result = Documents.Read(Mutations.EditBytes(document, new Random(seed)));
            if (result.Description is { } description)
            {
                Assert.True(SurfaceReader.Parse(Documents.Surface(description)).Description == description, $"seed {seed}");
            }
            else
            {
                Assert.NotEmpty(result.Problems);
            }
        }
    }
}
