using System.Net;
using System.Security.Cryptography;
using System.Text;
using AppStoreConnect;
using Microsoft.Extensions.DependencyInjection;

// The client from a container, its settings by code, its answers from a handler in the HttpClient's chain.
using ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
var services = new ServiceCollection();
services
    .AddAppStoreConnect(options => (options.KeyId, options.IssuerId, options.PrivateKey) = ("2X9R4HXF34", "57246542-96fe-1a63-e053-0824d011072a", pair.ExportPkcs8PrivateKeyPem()))
    .AddHttpMessageHandler(() => new Answers());
await using ServiceProvider provider = services.BuildServiceProvider();

var client = provider.GetRequiredService<AppStoreConnectClient>();
Page<App> page = await client.V1.Apps.GetAsync();
Console.WriteLine($"{page.Data[0].Id} {page.Data[0].Name}");
return page.Data[0].Name == "Atlas" && ReferenceEquals(client, provider.GetRequiredService<AppStoreConnectClient>()) ? 0 : 1;

internal sealed class Answers : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(
        request.Headers.Authorization?.Scheme == "Bearer" ? HttpStatusCode.OK : HttpStatusCode.Unauthorized)
    {
        Content = new StringContent("""{"data":[{"type":"apps","id":"1","attributes":{"name":"Atlas"}}],"links":{"self":"https://api.appstoreconnect.apple.com/v1/apps"}}""", Encoding.UTF8, "application/json"),
        RequestMessage = request,
    });
}
