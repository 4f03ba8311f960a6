using AppStoreConnect.Benchmarks.Data;
using AppStoreConnect.JsonApi;
using BenchmarkDotNet.Attributes;

namespace AppStoreConnect.Benchmarks;

/// <summary>
/// What a resource costs on pages of ten, a hundred and a thousand times the size. Every operation reads as many full apps from as many bytes, on one
/// page or on many: otherwise a small page would come from the processor's cache and a large one from memory, whatever reads it.
/// </summary>
public class GrowthBenchmarks
{
    /// <summary>The size that the others are compared with.</summary>
    public const int Smallest = 20;

    /// <summary>How many resources an operation reads.</summary>
    public const int Largest = 20_000;

    private byte[][] _pages = [];

    /// <summary>How many resources the page has.</summary>
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
