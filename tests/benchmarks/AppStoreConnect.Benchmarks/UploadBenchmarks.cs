using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.Benchmarks;

/// <summary>
/// Uploads a 64 MB file in 5 MB parts, six at a time, to a server on this machine, compared with plain PUTs of the same parts. Both compute the MD5 hash of
/// each part, because the service requires it. Without it, the plain PUTs would do half the work.
/// </summary>
public class UploadBenchmarks : IDisposable
{
    private const int Size = 64 * 1024 * 1024;
    private const int PartSize = 5 * 1024 * 1024;
    private const int Parts = (Size + PartSize - 1) / PartSize;

    private readonly HttpClient _plain = new(new SocketsHttpHandler());
    private string _file = "";
    private string _address = "";
    private WebApplication _server = null!;
    private HttpClient _api = null!;
    private AppStoreConnectClient _client = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = null);
        _server = builder.Build();
        _server.MapPut("/{part}", (RequestDelegate)(context => context.Request.Body.CopyToAsync(Stream.Null)));
        await _server.StartAsync().ConfigureAwait(false);
        _address = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _file = Path.GetTempFileName();
        byte[] bytes = new byte[Size];
        new Random(1).NextBytes(bytes);
        await File.WriteAllBytesAsync(_file, bytes).ConfigureAwait(false);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _api = new(new Reservation(_address));
        _client = new AppStoreConnectClient(
            _api, AppStoreConnectKey.FromText(key.ExportPkcs8PrivateKeyPem(), "ABCDEF1234", Guid.NewGuid().ToString()), new() { BaseUrl = new(_address), AllowLoopbackHttp = true });
    }

#pragma warning disable CA5351 // The service uses MD5 to detect corruption, not for security.
    [Benchmark(Baseline = true)]
    public Task PlainPuts() => Parallel.ForAsync(0, Parts, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (i, token) =>
    {
        FileStream file = new(_file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
        await using (file.ConfigureAwait(false))
        {
            byte[] part = new byte[Math.Min(PartSize, Size - (i * PartSize))];
            file.Position = i * (long)PartSize;
            await file.ReadExactlyAsync(part, token).ConfigureAwait(false);
            MD5.HashData(part);
            using var content = new ByteArrayContent(part);
            using HttpResponseMessage response = await _plain.PutAsync(new Uri($"{_address}/{i}"), content, token).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
        }
    });
#pragma warning restore CA5351

    [Benchmark]
    public Task Ours() => _client.V1.BuildUploadFiles.UploadAsync(_file, new() { BuildUpload = "B1", AssetType = "ASSET", Uti = "com.apple.ipa" });

    [GlobalCleanup]
    public void Dispose()
    {
        _client?.Dispose();
        _api?.Dispose();
        _plain.Dispose();
        (_server as IDisposable)?.Dispose();
        File.Delete(_file);
        GC.SuppressFinalize(this);
    }

    /// <summary>A service that reserves an upload and completes it on commit.</summary>
    private sealed class Reservation(string address) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool isOpen = request.Method == HttpMethod.Post;
            string operations = isOpen
                ? "[" + string.Join(',', Enumerable.Range(0, Parts).Select(i => string.Create(
                    CultureInfo.InvariantCulture, $$"""{"method":"PUT","url":"{{address}}/{{i}}","offset":{{i * PartSize}},"length":{{Math.Min(PartSize, Size - (i * PartSize))}}}"""))) + "]"
                : "null";
            string state = isOpen ? "AWAITING_UPLOAD" : "COMPLETE";
            string json = string.Create(
                CultureInfo.InvariantCulture,
                $$$"""{"data":{"type":"buildUploadFiles","id":"U1","attributes":{"fileName":"a.ipa","fileSize":{{{Size}}},"uploadOperations":{{{operations}}},"assetDeliveryState":{"state":"{{{state}}}"} } },"links":{"self":"x"} }""");
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }
}
