using System.Net;
using System.Security.Cryptography;
using System.Text;
using AppStoreConnect;

// What a user's program does with the package, against answers made up here.
using ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
var key = AppStoreConnectKey.FromText(pair.ExportPkcs8PrivateKeyPem(), "2X9R4HXF34", "57246542-96fe-1a63-e053-0824d011072a");
using var http = new HttpClient(new Answers());
using var client = new AppStoreConnectClient(http, key);

int apps = 0;
await foreach (App app in client.V1.Apps.ListAsync(c => c.QueryParameters.FieldsApps = [AppField.Name]))
{
    apps++;
    Console.WriteLine($"{app.Id} {app.Name}");
}

Document<BundleId> created = await client.V1.BundleIds.PostAsync(new BundleIdCreateRequest
{
    Name = "Atlas",
    Identifier = "com.example.atlas",
    Platform = BundleIdPlatform.Ios,
});
Console.WriteLine($"{created.Data.Id} {created.Data.Identifier} {created.Data.Platform}");

try
{
    await client.V1.Apps["3"].GetAsync();
    return 1;
}
catch (AppStoreConnectNotFoundException e) when (e.HasCode("NOT_FOUND"))
{
    Console.WriteLine(e.Message);
    return apps == 2 && created.Data.Identifier == "com.example.atlas" && created.Data.Platform == BundleIdPlatform.Ios ? 0 : 1;
}

internal sealed class Answers : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        (HttpStatusCode status, string body) = (request.Method.Method, request.RequestUri!.PathAndQuery) switch
        {
            ("GET", "/v1/apps?fields%5Bapps%5D=name" or "/v1/apps?fields[apps]=name") =>
                (HttpStatusCode.OK, """{"data":[{"type":"apps","id":"1","attributes":{"name":"Atlas"}}],"links":{"self":"https://api.appstoreconnect.apple.com/v1/apps","next":"https://api.appstoreconnect.apple.com/v1/apps?cursor=2"},"meta":{"paging":{"total":2,"limit":1}}}"""),
            ("GET", "/v1/apps?cursor=2") =>
                (HttpStatusCode.OK, """{"data":[{"type":"apps","id":"2","attributes":{"name":"Breeze"}}],"links":{"self":"https://api.appstoreconnect.apple.com/v1/apps?cursor=2"}}"""),
            ("POST", "/v1/bundleIds") => (HttpStatusCode.Created, Created(await request.Content!.ReadAsStringAsync(cancellationToken))),
            _ => (HttpStatusCode.NotFound, """{"errors":[{"id":"e1","status":"404","code":"NOT_FOUND","title":"The specified resource does not exist","detail":"There is no resource of type 'apps' with id '3'"}]}"""),
        };
        return new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json"), RequestMessage = request };
    }

    // The answer is the request with an id: what arrives is what was sent.
    private static string Created(string body) => body.Replace("\"data\":{", "\"data\":{\"id\":\"B1\",", StringComparison.Ordinal);
}
