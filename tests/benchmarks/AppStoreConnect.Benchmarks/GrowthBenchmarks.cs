using AppStoreConnect.Benchmarks.Data;
using AppStoreConnect.JsonApi;
using BenchmarkDotNet.Attributes;

namespace AppStoreConnect.Benchmarks;

/// <summary>What a resource costs on pages of ten, a hundred and a thousand times the size. Full apps, read one page an operation.</summary>
public class GrowthBenchmarks
{
    /// <summary>The size that the others are compared with.</summary>
    public const int Smallest = 20;

    private byte[] _json = [];

    /// <summary>How many resources the page has.</summary>
    [Params(Smallest, 200, 2000, 20_000)]
    public int Apps { get; set; }

    [GlobalSetup]
    public void Setup() => _json = SamplePages.Full(Apps);

    [Benchmark]
    public object Ours() => ModelJson.Read<Page<App>>(_json);
}
