using AppStoreConnect.Benchmarks.Data;
using AppStoreConnect.JsonApi;
using BenchmarkDotNet.Attributes;

namespace AppStoreConnect.Benchmarks;

/// <summary>Pages of ten and a hundred times the size cost ten and a hundred times as much, or they do not. Full apps, read one page an operation.</summary>
public class GrowthBenchmarks
{
    private byte[] _json = [];

    /// <summary>How many resources the page has.</summary>
    [Params(20, 200, 2000)]
    public int Apps { get; set; }

    [GlobalSetup]
    public void Setup() => _json = SamplePages.Full(Apps);

    [Benchmark]
    public object Ours() => ModelJson.Read<Page<App>>(_json);
}
