using System.Net;
using BenchmarkDotNet.Attributes;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Peers.Kiota;
using Peers.Kiota.V1.Apps;
using Peers.NSwag;

namespace PeerBenchmarks;

/// <summary>
/// Builds the same GET with six query parameters. NSwag builds the request as part of the call, so a handler responds immediately and the response isn't read.
/// </summary>
public class GetPeers
{
    private readonly HttpClientRequestAdapter _adapter = new(new AnonymousAuthenticationProvider());
    private readonly KiotaClient _kiota;
    private readonly Unread _nswag = new(new HttpClient(new Answer()));

    public GetPeers()
    {
        _kiota = new(_adapter);
        _adapter.BaseUrl = "https://api.appstoreconnect.apple.com";
    }

    [Benchmark]
    public Task<HttpRequestMessage?> Kiota()
    {
        RequestInformation request = _kiota.V1.Apps.ToGetRequestInformation(static c =>
        {
            c.QueryParameters.FieldsappsAsGetFieldsAppsQueryParameterType =
                [GetFieldsAppsQueryParameterType.Name, GetFieldsAppsQueryParameterType.BundleId, GetFieldsAppsQueryParameterType.Sku];
            c.QueryParameters.FilterbundleId = ["com.example.app"];
            c.QueryParameters.Filtername = ["My App"];
            c.QueryParameters.IncludeAsGetIncludeQueryParameterType = [GetIncludeQueryParameterType.Builds];
            c.QueryParameters.Limit = 200;
            c.QueryParameters.SortAsGetSortQueryParameterType = [GetSortQueryParameterType.BundleId];
        });
        return _adapter.ConvertToNativeRequestAsync<HttpRequestMessage>(request);
    }

    [Benchmark]
    public Task NSwag() => NSwagCalls.GetAsync(_nswag);

    private sealed class Unread(HttpClient http) : NSwagClient(http)
    {
        private static readonly AppsResponse s_nothing = new();

        protected override Task<ObjectResponseResult<T>> ReadObjectResponseAsync<T>(
            HttpResponseMessage response, IReadOnlyDictionary<string, IEnumerable<string>> headers, CancellationToken cancellationToken) =>
            Task.FromResult(new ObjectResponseResult<T>((T)(object)s_nothing, ""));
    }

    private sealed class Answer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }
}
