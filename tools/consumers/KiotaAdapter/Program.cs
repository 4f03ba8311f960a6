using System.Net;
using System.Text;
using AppStoreConnect;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

// A program that brings its own Kiota adapter, as one does with Kiota's generated clients: reads, fails with a typed error, survives an unreadable answer.
Console.WriteLine($"Kiota {typeof(HttpClientRequestAdapter).Assembly.GetName().Version}");
using var http = new HttpClient(new Answers());
using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = "https://api.appstoreconnect.apple.com" };
using var client = new AppStoreConnectClient(adapter);

Page<App> page = await client.V1.Apps.GetAsync();
Console.WriteLine($"{page.Data[0].Id} {page.Data[0].Name}");

try
{
    await client.V1.Apps["3"].GetAsync();
    return 1;
}
catch (AppStoreConnectException e) when (e.StatusCode == HttpStatusCode.NotFound)
{
    Console.WriteLine(e.Message);
}

try
{
    await client.V1.Apps["html"].GetAsync();
    return 1;
}
catch (AppStoreConnectException e)
{
    Console.WriteLine(e.Message);
    return page.Data[0].Name == "Atlas" ? 0 : 1;
}

internal sealed class Answers : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        (HttpStatusCode status, string type, string body) = request.RequestUri!.AbsolutePath switch
        {
            "/v1/apps" => (HttpStatusCode.OK, "application/json", """{"data":[{"type":"apps","id":"1","attributes":{"name":"Atlas"}}],"links":{"self":"https://api.appstoreconnect.apple.com/v1/apps"}}"""),
            "/v1/apps/html" => (HttpStatusCode.OK, "application/json", "<html>Signed out</html>"),
            _ => (HttpStatusCode.NotFound, "application/json", """{"errors":[{"id":"e1","status":"404","code":"NOT_FOUND","title":"The specified resource does not exist","detail":"There is no resource of type 'apps' with id '3'"}]}"""),
        };
        return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type), RequestMessage = request });
    }
}
