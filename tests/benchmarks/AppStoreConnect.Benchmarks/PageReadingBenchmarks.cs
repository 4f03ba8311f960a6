using System.Text.Json;
using AppStoreConnect.Benchmarks.Baselines;
using AppStoreConnect.JsonApi;
using BenchmarkDotNet.Attributes;

namespace AppStoreConnect.Benchmarks;

/// <summary>Reads a page of apps from UTF-8, compared with the alternatives.</summary>
public abstract class PageReadingBenchmarks
{
    private byte[] _json = [];

    /// <summary>Returns the page to read.</summary>
    protected abstract byte[] Page();

    [GlobalSetup]
    public void Setup() => _json = Page();

    [Benchmark(Baseline = true)]
    public object? Handwritten() => JsonSerializer.Deserialize(_json, HandwrittenContext.Default.HandwrittenPage);

    [Benchmark]
    public object Ours() => ModelJson.Read<Page<App>>(_json);

    [Benchmark]
    public int Floor()
    {
        int tokens = 0;
        var reader = new Utf8JsonReader(_json);
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
