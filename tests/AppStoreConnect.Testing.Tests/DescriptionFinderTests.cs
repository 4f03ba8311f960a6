using System.Text;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing.Tests;

public sealed class DescriptionFinderTests
{
    [Theory]
    [InlineData("surface.txt")]
    [InlineData("openapi.oas.json")]
    public async Task Read_OfEitherForm_ReturnsAWorkingService(string name)
    {
        string folder = Directory.CreateTempSubdirectory("asc-fake-").FullName;
        try
        {
            string file = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(file, name.EndsWith("txt", StringComparison.Ordinal) ? Surface() : Document());
            await using var service = await FakeAppStoreConnect.StartAsync(DescriptionFinder.Read(file));
            using var client = new TestClient(service);
            Assert.Equal(200, (await client.GetAsync("/v1/planets?filter[kind]=GAS&include=moons")).Status);
            Assert.Equal(400, (await client.GetAsync("/v1/planets?filter[kind]=ICE")).Status);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Read_OfSomethingElse_SaysWhich()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "not JSON");
            Assert.Contains(file, Assert.Throws<InvalidDataException>(() => DescriptionFinder.Read(file)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static byte[] Surface()
    {
        using var text = new StringWriter();
        SurfaceWriter.Write(MiniDescription.Value, source: null, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Document()
    {
        using var output = new MemoryStream();
        OpenApiDocumentWriter.Write(MiniDescription.Value, output);
        return output.ToArray();
    }
}
