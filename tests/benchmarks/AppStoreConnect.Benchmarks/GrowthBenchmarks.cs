using AppStoreConnect.Benchmarks.Data;
using AppStoreConnect.JsonApi;
using BenchmarkDotNet.Attributes;

namespace AppStoreConnect.Benchmarks;

/// <summary>
/// Measures the cost per resource on pages that are 10, 100, and 1,000 times larger. Every operation reads the same number of full apps, on one page or
/// on many. Otherwise, small pages would come from the processor's cache and large pages from memory.
/// </summary>
public class GrowthBenchmarks
{
    /// <summary>The baseline page size.</summary>
    public const int Smallest = 20;

    /// <summary>The number of resources that each operation reads.</summary>
    public const int Largest = 20_000;

    private byte[][] _pages = [];

    /// <summary>The number of resources on a page.</summary>
    [Params(Smallest, 200, 2000, Largest)]
    public int Apps { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        byte[] page = SamplePages.Full(Apps);
        _pages = [.. Enumerable.Range(0, Largest / Apps).Select(_ => page.ToArray())];
    }

    [Benchmark]
    public int Ours()
    {
        int count = 0;
        foreach (byte[] page in _pages)
        {
            count += ModelJson.Read<Page<App>>(page).Data.Count;
        }

        return count;
    }
}
