using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AppStoreConnect.Readme.Tests.Snippets;

/// <summary>The client in your own programs and tests.</summary>
internal static class YourOwnCode
{
    public static void Inject(IServiceCollection services, IConfiguration configuration)
    {
        #region dependency-injection
        services.AddAppStoreConnect(configuration.GetSection("AppStoreConnect"));                 // KeyId, IssuerId, PrivateKeyPath, …
        services.AddAppStoreConnect("other-team", configuration.GetSection("OtherTeam"));         // [FromKeyedServices("other-team")]
        #endregion
    }

    public static async Task TestAsync(AppStoreConnectKey key)
    {
        #region testing
        using var http = new HttpClient(new Answer("""{"data":[{"type":"apps","id":"1","attributes":{"name":"Atlas"}}],"links":{"self":"/v1/apps"}}"""));
        using var client = new AppStoreConnectClient(http, key);
        Assert.Equal("Atlas", (await client.V1.Apps.GetAsync()).Data[0].Name);

        var page = new Page<App>([new App { Id = "1", Name = "Atlas" }]);                         // models can be constructed, too
        #endregion
        Assert.Single(page.Data);
    }

    public static async Task FakeServiceAsync()
    {
        #region fake-service
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync();
        App app = service.Add(new App { Name = "Atlas", BundleId = "com.example.atlas" });
        service.Script(RequestMatch.Get("/v1/apps"), Behaviors.RateLimited(TimeSpan.FromSeconds(1)), times: 1);
        using AppStoreConnectClient client = service.CreateClient();

        Assert.Equal(app.Id, (await client.V1.Apps.GetAsync()).Data[0].Id);                      // retried after the 429
        Assert.All(service.Requests, request => Assert.Empty(request.Violations));
        #endregion

        #region fake-service-more
        using AppStoreConnectClient limited = service.CreateClient(service.AddKey(KeyRole.Developer));
        service.Script(RequestMatch.Get("/v1/salesReports"), Behaviors.Report("SKU\tUnits\nATLAS\t3\n"));
        service.Advance(TimeSpan.FromDays(1));                     // uploads are processed, analytics appear
        await service.WaitForWebhooksAsync();                      // all that were due are delivered
        string mappings = service.ToWireMockMappings();            // the conversation so far
        service.Reset();                                           // empty again, for the next test
        #endregion
        Assert.Contains("/v1/apps", mappings, StringComparison.Ordinal);
    }

    private sealed class Answer(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
