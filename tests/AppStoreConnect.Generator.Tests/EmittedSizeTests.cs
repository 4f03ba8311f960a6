using System.Text;
using AppStoreConnect.Generator.Writers;
using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator.Tests;

/// <summary>The compiler reads all that is emitted in every build, so its size is a budget.</summary>
public sealed class EmittedSizeTests
{
    // What it was when this was written, and a little: lower it when the code gets shorter.
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
