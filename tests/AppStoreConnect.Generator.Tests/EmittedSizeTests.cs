using System.Text;
using AppStoreConnect.Generator.Writers;
using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator.Tests;

/// <summary>The size of the emitted code has a budget, because the compiler reads all of it in every build.</summary>
public sealed class EmittedSizeTests
{
    // Slightly above the current size. Lower it when the code gets smaller.
    private const int MaxBytes = 5_200_000;

    [Fact]
    public void EmittedCode_OfTheCommittedSurface_FitsItsBudget()
    {
        ApiDescription surface = SurfaceReader.Read(new StreamReader(Path.Combine(RealDocuments.RepositoryRoot, "spec", "surface.txt"))).Description;
        ClientModel model = ClientModelBuilder.Build(surface, ModelOptions.Everything);
        IEnumerable<SourceFile> files =
        [
            .. ModelFile.Of(model, GeneratorOptions.RuntimeNamespace).Select(ModelFileWriter.Write),
            .. BuilderFile.Of(model, GeneratorOptions.RuntimeNamespace).Select(BuilderFileWriter.Write),
        ];

        Assert.InRange(files.Sum(file => Encoding.UTF8.GetByteCount(file.Text)), 1_000_000, MaxBytes);
    }
}
