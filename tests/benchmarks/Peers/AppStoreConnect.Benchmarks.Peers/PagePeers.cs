using System.Text.Json;
using AppStoreConnect.Benchmarks.Data;
using BenchmarkDotNet.Attributes;
using Microsoft.Kiota.Serialization.Json;
using Peers.Kiota.Models;

namespace PeerBenchmarks;

/// <summary>Reads a page of apps from UTF-8 into the models of Kiota and NSwag.</summary>
public abstract class PagePeers
{
    private static readonly JsonSerializerOptions s_options = new();
    private byte[] _json = [];

    /// <summary>Returns the page to read.</summary>
    protected abstract byte[] Page();

    [GlobalSetup]
    public void Setup() => _json = Page();

    [Benchmark]
    public object? Kiota()
    {
        using JsonDocument document = JsonDocument.Parse(_json);
        return new JsonParseNode(document.RootElement).GetObjectValue(AppsResponse.CreateFromDiscriminatorValue);
    }

    [Benchmark]
    public object? NSwag() => JsonSerializer.Deserialize<global::Peers.NSwag.AppsResponse>(_json, s_options);
}

public class FullPagePeers : PagePeers
{
    protected override byte[] Page() => SamplePages.Full(200);
}

public class IndentedFullPagePeers : PagePeers
{
    protected override byte[] Page() => SamplePages.Indented(SamplePages.Full(200));
}

public class IncludedPagePeers : PagePeers
{
    protected override byte[] Page() => SamplePages.WithIncluded(200);
}

public class IndentedIncludedPagePeers : PagePeers
{
    protected override byte[] Page() => SamplePages.Indented(SamplePages.WithIncluded(200));
}

public class SparsePagePeers : PagePeers
{
    protected override byte[] Page() => SamplePages.Sparse(200);
}

public class IndentedSparsePagePeers : PagePeers
{
    protected override byte[] Page() => SamplePages.Indented(SamplePages.Sparse(200));
}
