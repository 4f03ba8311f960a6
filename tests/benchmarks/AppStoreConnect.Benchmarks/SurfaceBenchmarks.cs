using AppStoreConnect.Spec;
using BenchmarkDotNet.Attributes;
using Microsoft.OpenApi;

namespace AppStoreConnect.Benchmarks;

/// <summary>Reads the API's facts from spec/surface.txt, compared with reading the equivalent document with Microsoft.OpenApi.</summary>
public class SurfaceBenchmarks
{
    private string _surface = "";
    private byte[] _document = [];

    [GlobalSetup]
    public void Setup()
    {
        _surface = File.ReadAllText(Path.Combine(Repository.Root, "spec", "surface.txt"));
        _document = File.ReadAllBytes(Path.Combine(Repository.Root, "spec", "openapi.oas.json"));
    }

    [Benchmark(Baseline = true)]
    public object MicrosoftOpenApi()
    {
        using var stream = new MemoryStream(_document);
        return OpenApiDocument.Load(stream, "json");
    }

    [Benchmark]
    public object Ours() => SurfaceReader.Read(new StringReader(_surface));
}
