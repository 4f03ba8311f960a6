using System.Security.Cryptography;
using AppStoreConnect.Http;
using BenchmarkDotNet.Attributes;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Benchmarks;

/// <summary>Builds a GET with six query parameters, from the caller's lambda to the <see cref="HttpRequestMessage"/>.</summary>
public class GetBenchmarks
{
    private const string Base = "https://api.appstoreconnect.apple.com";
    private static readonly string[] s_fields = ["name", "bundleId", "sku"];
    private readonly RetryOptions _retry = new();
    private readonly ApiOrigin _origin = new(Base);
    private AppStoreConnectClient _client = null!;

    [GlobalSetup]
    public void Setup()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _client = new AppStoreConnectClient(AppStoreConnectKey.FromText(key.ExportPkcs8PrivateKeyPem(), "ABCDEF1234", Guid.NewGuid().ToString()));
    }

    [Benchmark(Baseline = true)]
    public HttpRequestMessage Handwritten()
    {
        string url = Base + "/v1/apps?fields%5Bapps%5D=" + string.Join(',', s_fields) + "&filter%5BbundleId%5D=" + Uri.EscapeDataString("com.example.app")
            + "&filter%5Bname%5D=" + Uri.EscapeDataString("My App") + "&include=builds&limit=200&sort=bundleId";
        var message = new HttpRequestMessage(HttpMethod.Get, url);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        return message;
    }

    [Benchmark]
    public HttpRequestMessage Ours()
    {
        ApiRequest request = _client.V1.Apps.Request<AppStoreConnect.V1.AppsGetQueryParameters>(Method.GET, "application/json", null, static c =>
        {
            c.QueryParameters.FieldsApps = [AppField.Name, AppField.BundleId, AppField.Sku];
            c.QueryParameters.FilterBundleId = ["com.example.app"];
            c.QueryParameters.FilterName = ["My App"];
            c.QueryParameters.Include = [AppInclude.Builds];
            c.QueryParameters.Limit = 200;
            c.QueryParameters.Sort = [AppSort.BundleId];
        });
        OutgoingRequest outgoing = OutgoingRequest.From(request, _origin, _retry);
        return outgoing.CreateMessage(outgoing.Uri, call: null);
    }
}
