using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.Kiota.Serialization.Json;
using Peers.Kiota.Models;
using NSwagModels = Peers.NSwag;

namespace PeerBenchmarks;

/// <summary>Writes the body of the same POST, from creating the object to the final bytes.</summary>
public class PostPeers
{
    private static readonly JsonSerializerOptions s_options = new();

    [Benchmark]
    public byte[] Kiota()
    {
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, new BundleIdCreateRequest
        {
            Data = new()
            {
                Type = BundleIdCreateRequest_data_type.BundleIds,
                Attributes = new() { Name = "My App", Identifier = "com.example.app", Platform = BundleIdPlatform.IOS },
            },
        });
        using Stream content = writer.GetSerializedContent();
        byte[] body = new byte[content.Length];
        content.ReadExactly(body);
        return body;
    }

    [Benchmark]
    public byte[] NSwag() => JsonSerializer.SerializeToUtf8Bytes(
        new NSwagModels.BundleIdCreateRequest { Data = { Attributes = { Name = "My App", Identifier = "com.example.app", Platform = NSwagModels.BundleIdPlatform.IOS } } }, s_options);
}
