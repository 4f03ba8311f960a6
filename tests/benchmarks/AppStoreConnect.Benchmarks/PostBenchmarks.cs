using System.Text.Json;
using AppStoreConnect.Benchmarks.Baselines;
using AppStoreConnect.JsonApi;
using BenchmarkDotNet.Attributes;

namespace AppStoreConnect.Benchmarks;

/// <summary>Writes the body of a POST, from creating the caller's object to the final bytes.</summary>
public class PostBenchmarks
{
    [Benchmark(Baseline = true)]
    public byte[] Handwritten() => JsonSerializer.SerializeToUtf8Bytes(
        new HandwrittenBundleIdCreate
        {
            Data = new() { Attributes = new() { Name = "My App", Identifier = "com.example.app", Platform = "IOS" } },
        },
        HandwrittenContext.Default.HandwrittenBundleIdCreate);

    [Benchmark]
    public ReadOnlyMemory<byte> Ours()
    {
        return ModelJson.ToUtf8(Request());
    }

    private static BundleIdCreateRequest Request() =>
        new() { Name = "My App", Identifier = "com.example.app", Platform = BundleIdPlatform.Ios };
}
