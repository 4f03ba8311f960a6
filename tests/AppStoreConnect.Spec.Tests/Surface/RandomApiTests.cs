namespace AppStoreConnect.Spec.Tests.Surface;

public sealed class RandomApiTests
{
    [Fact]
    public void Description_OfAnyShape_RoundTrips()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            ApiDescription description = new RandomApi(seed).Next();
            string surface = Documents.Surface(description);
            ApiDescription fromSurface = SurfaceReader.Parse(surface).Description;
            Assert.True(description == fromSurface, $"seed {seed}: surface");
            ApiReadResult fromDocument = Documents.Read(Documents.Write(description));
            Assert.DoesNotContain(fromDocument.Problems, problem => problem.Severity == SpecProblemSeverity.Error);
            Assert.True(surface == Documents.Surface(fromDocument.Description!), $"seed {seed}: document");
            Assert.True(description == fromDocument.Description, $"seed {seed}: document");
        }
    }
}
